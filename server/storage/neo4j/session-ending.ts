/** Ends a driver session once, whatever it is in the middle of. */
import type { Session } from 'neo4j-driver';
import type { RecordFlow } from './record-flow.ts';

export class SessionEnding {
  readonly #session: Session;
  #flow: RecordFlow | undefined;
  #end: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What may be under way when the end comes. */
  watch(flow: RecordFlow): void {
    this.#flow = flow;
  }

  /** Resolves when nothing of the session is left in the server. Never rejects. */
  end(): Promise<void> {
    this.#end ??= this.#finish();
    return this.#end;
  }

  /**
   * Closing a session resets its connection. When a batch of rows comes in between, the driver (6.3) asks for the rest to
   * be discarded, behind the reset; the server refuses that and the driver throws the connection away, together with
   * whatever the next session has asked for on it: that one never hears an answer. A flow that is stopped asks for nothing.
   */
  async #finish(): Promise<void> {
    await this.#flow?.stop();
    await this.#session.close().catch(() => undefined);
  }
}
