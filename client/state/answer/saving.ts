/** Hands a file to the browser, which puts it where downloads go. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes hold of it when the click is done; a minute is ample, and frees large files soon.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Part of a file's name: the words of a title, without what file systems dislike. */
export function nameFile(title: string): string {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return words === '' ? 'answer' : words.slice(0, 60).toLowerCase();
}
