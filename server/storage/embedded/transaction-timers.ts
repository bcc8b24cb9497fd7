/** How long explicit transactions may take: others wait for them, so that a forgotten one must not last for ever. */

export interface TransactionLimits {
  /** Between two of its statements, in milliseconds. */
  readonly idleMs: number;
  /** From its beginning to its end, in milliseconds. */
  readonly totalMs: number;
}

/** Neo4j's own endpoint ends a transaction that nobody has used for 30 seconds; loading in many steps takes longer. */
export const standardLimits: TransactionLimits = { idleMs: 60_000, totalMs: 30 * 60_000 };

interface Timers {
  readonly total: NodeJS.Timeout;
  idle: NodeJS.Timeout | undefined;
}

export class TransactionTimers {
  readonly #limits: TransactionLimits;
  readonly #expire: (transaction: number) => void;
  readonly #running = new Map<number, Timers>();

  constructor(limits: TransactionLimits, expire: (transaction: number) => void) {
    this.#limits = limits;
    this.#expire = expire;
  }

  /** Its turn has come; what it has waited for that does not count. */
  start(transaction: number): void {
    const total = setTimeout(() => this.#expire(transaction), this.#limits.totalMs);
    this.#running.set(transaction, { total, idle: undefined });
    this.rest(transaction);
  }

  /** It has a statement under way. */
  work(transaction: number): void {
    clearTimeout(this.#running.get(transaction)?.idle);
  }

  /** It waits for its next statement. */
  rest(transaction: number): void {
    const timers = this.#running.get(transaction);
    if (timers === undefined) return;
    clearTimeout(timers.idle);
    timers.idle = setTimeout(() => this.#expire(transaction), this.#limits.idleMs);
  }

  stop(transaction: number): void {
    const timers = this.#running.get(transaction);
    clearTimeout(timers?.total);
    clearTimeout(timers?.idle);
    this.#running.delete(transaction);
  }

  stopAll(): void {
    for (const transaction of [...this.#running.keys()]) this.stop(transaction);
  }
}
