import { announce } from '../announcements.ts';

/** Puts text onto the clipboard and says so; `what` begins the sentence. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} is copied`);
  } catch {
    announce('This browser keeps pages from copying. Save it as a file instead, from the menu “Take along”.');
  }
}
