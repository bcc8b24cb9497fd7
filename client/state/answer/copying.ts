import { announce } from '../announcements.ts';

/** Puts text onto the clipboard and says so; `what` is what it is, in words. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`Copied: ${what}`);
  } catch {
    announce('This browser keeps pages from copying. Save it as a file instead, from the menu “Take along”.');
  }
}
