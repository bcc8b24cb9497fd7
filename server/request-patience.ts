import type { ServerOptions } from 'node:http';
import type { Config } from './config.ts';

/**
 * Whoever sends a request drop by drop holds a connection no longer than this; answers may take their time. Heads are
 * small whatever the network, so a longer limit for whole requests gives them no more time.
 */
export function requestPatience({ requestTimeoutMs }: Pick<Config, 'requestTimeoutMs'>): ServerOptions {
  return {
    headersTimeout: Math.min(15_000, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(5_000, requestTimeoutMs),
  };
}
