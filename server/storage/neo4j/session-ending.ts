/** Ends a driver session once, whatever it is in the middle of. Knows the driver's way with results that are left. */
import type { Result, Session } from 'neo4j-driver';

/** What the driver keeps to itself of a result: the flow of its rows. */
interface RowFlow {
  pause(): void;
  resume(): void;
}

export class SessionEnding {
  readonly #session: Session;
  #result: Result | undefined;
  #end: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The result whose rows may be under way when the end comes. */
  watch(result: Result): void {
    this.#result = result;
  }

  /** Resolves when nothing of the session is left in the server. Never rejects. */
  end(): Promise<void> {
    this.#end ??= this.#finish();
    return this.#end;
  }

  async #finish(): Promise<void> {
    if (this.#result !== undefined) await quieten(this.#result);
    await this.#session.close().catch(() => undefined);
  }
}

/**
 * Closing a session resets its connection. When a batch of rows comes in between, the driver (6.3) asks for the rest to be
 * discarded, behind the reset; the server refuses that and the driver throws the connection away, together with whatever
 * the next session has asked for on it: that one never hears an answer. A flow that stays paused asks for nothing.
 */
async function quieten(result: Result): Promise<void> {
  const { _streamObserverPromise: started } = result as unknown as {
    readonly _streamObserverPromise?: Promise<RowFlow>;
  };
  const flow = await started?.catch(() => undefined);
  if (flow === undefined) return;
  flow.pause();
  flow.resume = () => undefined;
}
