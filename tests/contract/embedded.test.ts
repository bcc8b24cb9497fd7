import { describe } from '@jest/globals';
import { proveGraphStore } from './graph-store-contract.ts';
import { openEmbeddedForTest } from './stores.ts';

describe('the embedded store', () => {
  proveGraphStore(openEmbeddedForTest);
});
