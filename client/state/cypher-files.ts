import type { SavedRecord } from '../api/memory.ts';
import { announce } from './announcements.ts';
import { findFreeTitle, findSaved, memoryStore, retitle, saveStatement, titleOf } from './memory-store.ts';
import { sayCount } from './words.ts';

/** Begins a statement of a file that holds several, and names its folder. */
const mark = '//// folder:';

/** All saved statements as one text, which `readCypherFile` reads back. */
export function writeCypherFile(saved: readonly SavedRecord[]): string {
  return saved.map(({ folder, text }) => `${mark} ${folder}\n${text.trim()}\n`).join('\n');
}

/** The statements of a file: those it marks, or the whole as one, titled by the file's name when it has no title. */
export function readCypherFile(name: string, content: string): { folder: string; text: string }[] {
  const text = content.replaceAll('\r\n', '\n').trim();
  if (!text.startsWith(mark)) {
    const title = name.replace(/\.cypher$/i, '');
    return text === '' ? [] : [{ folder: '', text: text.startsWith('//') ? text : `// ${title}\n${text}` }];
  }
  return text
    .split(new RegExp(`^${mark}`, 'm'))
    .map((part) => {
      const end = part.indexOf('\n');
      return { folder: part.slice(0, Math.max(0, end)).trim(), text: part.slice(end + 1).trim() };
    })
    .filter((one) => one.text !== '');
}

export async function importFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(async (file) => readCypherFile(file.name, await file.text())));
  for (const { folder, text } of read.flat()) {
    saveBeside(text, folder);
  }
  announce(`Brought in ${sayCount(read.flat().length, 'statement', 'statements')}`);
}

/** What comes from elsewhere takes the place of nothing: another statement of that title gets a number. */
function saveBeside(text: string, folder: string): void {
  const title = titleOf(text);
  const same = findSaved(title, folder);
  const taken = same !== undefined && same.text.trim() !== text;
  saveStatement(taken ? retitle(text, findFreeTitle(title, folder)) : text, folder);
}

export function exportSaved(): void {
  const { saved } = memoryStore.getState();
  download('statements.cypher', writeCypherFile(saved));
  announce(`Written to statements.cypher: ${sayCount(saved.length, 'statement', 'statements')}`);
}

export function exportOne(text: string): void {
  download(`${toFileName(titleOf(text))}.cypher`, `${text.trim()}\n`);
}

function toFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'statement' : name.slice(0, 60);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-cypher-query' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
