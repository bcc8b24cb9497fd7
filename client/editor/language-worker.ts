import { CypherLanguageService, type DbSchema, formatQuery } from '@neo4j-cypher/language-support';
import type {
  AnswerMessage,
  LanguageProblem,
  QuestionKind,
  QuestionMessage,
  Questions,
  Signature,
} from './language-messages.ts';

/** Neo4j's own language services, beside the page: they are large, and parsing at length must not hold up a key. */
const service = new CypherLanguageService({ consoleCommandsEnabled: true });
let schema: DbSchema = {};

const answers: {
  readonly [Kind in QuestionKind]: (ask: Questions[Kind]['ask']) => Questions[Kind]['answer'];
} = {
  learn(ask) {
    schema = ask as DbSchema;
    return null;
  },
  complete({ text, caret, manual }) {
    return service.autocomplete(text, schema, { caretPosition: caret, manual }).map((item) => ({
      label: item.label,
      kind: item.kind,
      detail: item.signature ?? item.detail,
      insert: item.insertText ?? item.label,
      isTemplate: item.insertTextFormat === 2,
    }));
  },
  sign({ text, caret }) {
    return readSignature(service.getSignatureHelp(text, schema, { caretPosition: caret }));
  },
  format({ text, caret }) {
    const { formattedQuery, newCursorPos } = formatQuery(text, { cursorPosition: caret });
    return { text: formattedQuery, caret: newCursorPos ?? formattedQuery.length };
  },
  lint({ text }) {
    const { diagnostics, symbolTables } = service.lint(text, schema);
    // Completion knows by them which variable is what.
    service.setSymbolsInfo({ query: text, symbolTables });
    return diagnostics.map(
      ({ offsets, severity, message }): LanguageProblem => ({
        from: offsets.start,
        to: offsets.end,
        severity: severity === 1 ? 'error' : 'warning',
        message: readWords(message),
      }),
    );
  },
};

function readSignature(help: ReturnType<typeof service.getSignatureHelp>): Signature | null {
  const signature = help.signatures[help.activeSignature ?? 0];
  if (signature === undefined) {
    return null;
  }
  const active = signature.parameters?.[help.activeParameter ?? 0]?.label;
  const { documentation } = signature;
  return {
    label: signature.label,
    documentation: readWords(documentation),
    active: typeof active === 'string' ? active : null,
  };
}

function readWords(words: string | { readonly value: string } | undefined): string {
  return typeof words === 'object' ? words.value : (words ?? '');
}

function answer<Kind extends QuestionKind>({ kind, ask }: QuestionMessage<Kind>): unknown {
  try {
    return answers[kind](ask);
  } catch (error) {
    // Half-written statements are what it is asked about; it does not stand all of them.
    console.debug(`The language services could not ${kind}.`, error);
    return undefined;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<QuestionMessage>) => {
  const message: AnswerMessage = { id: data.id, answer: answer(data) };
  self.postMessage(message);
});
