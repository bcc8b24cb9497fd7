/**
 * Neo4j resolves `\u0043` before it reads a statement (Cypher 5) or only inside strings (Cypher 25). A statement with
 * such escapes therefore has several readings; it is let through only when every one of them is harmless.
 */
export function listReadings(text: string): readonly string[] {
  if (!/\\u/i.test(text)) return [text];
  return [...new Set([text, decodeAll(text), decodeUnescaped(text)])];
}

function decodeAll(text: string): string {
  return text.replace(/\\u+([0-9a-fA-F]{4})/gi, (_, digits: string) => toCharacter(digits));
}

/** A backslash that is itself escaped begins no escape. */
function decodeUnescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|[\s\S])/g, (whole, digits: string | undefined) =>
    digits === undefined ? whole : toCharacter(digits),
  );
}

function toCharacter(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
