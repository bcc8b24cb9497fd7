import { StreamLanguage, type StringStream } from '@codemirror/language';

const keywords = new Set(
  `all allshortestpaths and any as asc ascending by call case contains count create delete desc descending detach
  distinct else end ends exists explain false foreach if in is limit load csv match merge none not null on optional or
  order profile remove return set shortestpath single skip starts then true union unwind use when where with xor
  yield`.split(/\s+/),
);

/** Enough of Cypher to tell keywords, names, literals and comments apart while reading. */
export const cypherLanguage = StreamLanguage.define<{ inComment: boolean }>({
  name: 'cypher',
  startState: () => ({ inComment: false }),
  token: (stream, state) => {
    if (state.inComment || stream.match('/*')) {
      state.inComment = !stream.match(/^.*?\*\//);
      if (state.inComment) {
        stream.skipToEnd();
      }
      return 'comment';
    }
    return readToken(stream);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

function readToken(stream: StringStream): string | null {
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match(/^\/\/.*/)) {
    return 'comment';
  }
  if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
    return 'string';
  }
  if (stream.match(/^\$\w+/)) {
    return 'variableName.special';
  }
  if (stream.sol() && stream.match(/^:[\w-]+/)) {
    return 'meta';
  }
  if (stream.match(/^:\s*(?:`[^`]*`|[A-Za-z_]\w*)/)) {
    return 'typeName';
  }
  if (stream.match(/^\d[\w.]*/)) {
    return 'number';
  }
  if (
    stream.match(
      /^(?!(?:AND|AS|BY|CALL|CASE|IN|NOT|ON|OR|RETURN|THEN|WHEN|WHERE|WITH|XOR)\s*\()[A-Za-z_][\w.]*(?=\()/i,
    )
  ) {
    return 'variableName.function';
  }
  const word = stream.match(/^(?:`[^`]*`|[A-Za-z_]\w*)/);
  if (word !== null) {
    return keywords.has(stream.current().toLowerCase()) ? 'keyword' : 'variableName';
  }
  stream.next();
  return null;
}
