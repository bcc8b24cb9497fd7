/** The words in a label, in small letters: `SalesOrder`, `SALES_ORDER` and `sales order` all say `sales`, `order`. */
export function splitLabel(label: string): string[] {
  return label
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_\-.:/]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function toPlural(words: string): string {
  if (/(^|\s)person$/.test(words)) {
    return words.replace(/person$/, 'people');
  }
  if (/[^aeiou]y$/.test(words)) {
    return words.replace(/y$/, 'ies');
  }
  return /(s|x|z|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}
