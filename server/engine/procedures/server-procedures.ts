/** What tools ask of a server before they show anything. */
import type { ProcedureDefinition } from './procedure-definition.ts';

export const serverProcedures: readonly ProcedureDefinition[] = [
  {
    name: 'dbms.components',
    description: 'List DBMS components and their versions.',
    mode: 'DBMS',
    inputs: [],
    outputs: [
      { name: 'name', type: 'STRING' },
      { name: 'versions', type: 'LIST<STRING>' },
      { name: 'edition', type: 'STRING' },
    ],
    call: () => [['Dragoman embedded engine', ['5.26.0'], 'community']],
  },
  {
    name: 'db.ping',
    description:
      'This procedure can be used by client side tooling to test whether they are correctly connected.',
    mode: 'READ',
    inputs: [],
    outputs: [{ name: 'success', type: 'BOOLEAN' }],
    call: () => [[true]],
  },
  {
    name: 'db.info',
    description: 'Provides information regarding the database.',
    mode: 'READ',
    inputs: [],
    outputs: [
      { name: 'id', type: 'STRING' },
      { name: 'name', type: 'STRING' },
      { name: 'creationDate', type: 'STRING' },
    ],
    call: () => [['dragoman', 'dragoman', '']],
  },
];
