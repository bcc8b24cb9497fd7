import { replaceUnwritable } from '../../../protocol/xml-characters.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML. Raw ends of lines and tabs would be read as spaces inside attributes, some of them elsewhere too. */
export function escapeXml(text: string): string {
  return replaceUnwritable(text).replace(
    /[&<>"\t\n\r\u0085\u2028\u2029]/g,
    (mark) => entities[mark] ?? `&#${mark.charCodeAt(0)};`,
  );
}
