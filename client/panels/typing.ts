/** Inputs that take no text, and so no letters from the page's shortcuts. */
const withoutText = ['checkbox', 'radio', 'range', 'button', 'color', 'file'];

/** Whether keys go into a text: then they are no shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  const field = (target as HTMLElement | null)?.closest('input, textarea, select, [contenteditable="true"]');
  return field instanceof HTMLInputElement ? !withoutText.includes(field.type) : field != null;
}
