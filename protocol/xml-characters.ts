/** What XML 1.0 cannot hold; https://www.w3.org/TR/xml/#charsets. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with U+FFFD for each character that XML cannot hold: with one of them a whole file would not open. */
export function replaceUnwritable(text: string): string {
  return text.replace(unwritable, '\ufffd');
}

export function isWritable(text: string): boolean {
  return text.search(unwritable) < 0;
}
