import type { AnswerMessage, QuestionKind, QuestionMessage, Questions } from './language-messages.ts';
import { describeSchema, followSchema } from './language-schema.ts';

/** The page's end of the worker with the language services; one for all editors, begun when the first is opened. */
class LanguageClient {
  readonly #worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #lastId = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      this.#waiting.get(data.id)?.(data.answer);
      this.#waiting.delete(data.id);
    });
    this.#worker.addEventListener('error', () => {
      for (const settle of this.#waiting.values()) {
        settle(undefined);
      }
      this.#waiting.clear();
    });
    void this.ask('learn', describeSchema());
    followSchema((schema) => void this.ask('learn', schema));
  }

  /** Undefined when the language services cannot answer. */
  ask<Kind extends QuestionKind>(
    kind: Kind,
    ask: Questions[Kind]['ask'],
  ): Promise<Questions[Kind]['answer'] | undefined> {
    this.#lastId += 1;
    const message: QuestionMessage<Kind> = { id: this.#lastId, kind, ask };
    return new Promise((resolve) => {
      this.#waiting.set(message.id, resolve as (answer: unknown) => void);
      this.#worker.postMessage(message);
    });
  }
}

let client: LanguageClient | undefined;

export function askLanguage<Kind extends QuestionKind>(
  kind: Kind,
  ask: Questions[Kind]['ask'],
): Promise<Questions[Kind]['answer'] | undefined> {
  client ??= new LanguageClient();
  return client.ask(kind, ask);
}
