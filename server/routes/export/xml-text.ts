/** Text inside XML 1.0, which cannot hold every character: what it cannot becomes U+FFFD. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function isWritable(text: string): boolean {
  return allowed.test(text);
}

/** Raw ends of lines and tabs would be read as spaces inside attributes, some of them elsewhere too. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, (mark) => entities[mark] ?? `&#${mark.charCodeAt(0)};`);
}
