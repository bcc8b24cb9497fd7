import type { Response } from 'express';

/** The client went away; there is nobody left to tell. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Writes to a response no faster than its reader takes it, so that a slow reader costs no memory here. */
export class BodyWriter {
  readonly #response: Response;
  #resume: () => void = () => undefined;

  constructor(response: Response) {
    this.#response = response;
    // Once for all: a listener for each wait would stay with the compressing stream behind the response.
    response.on('drain', () => this.#resume());
    response.on('close', () => this.#resume());
  }

  /** Throws ClientGone when nobody reads any more. */
  async write(text: string): Promise<void> {
    if (text === '') return;
    if (this.#isGone()) throw new ClientGone();
    if (this.#response.write(text)) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
    if (this.#isGone()) throw new ClientGone();
  }

  /** Sends what compression holds back, so that rows are seen as they come. */
  flush(): void {
    (this.#response as Response & { flush?: () => void }).flush?.();
  }

  end(): void {
    this.#response.end();
  }

  #isGone(): boolean {
    return this.#response.destroyed || this.#response.closed;
  }
}
