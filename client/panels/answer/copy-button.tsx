import { Copy } from 'lucide-react';
import { copyText } from '../../state/answer/copying.ts';

/** Copies a text that is made only when it is wanted. */
export function CopyButton({ text, what }: { readonly text: () => string; readonly what: string }) {
  return (
    <button type="button" className="quiet-button" onClick={() => void copyText(text(), what)}>
      <Copy size={14} aria-hidden /> Copy
    </button>
  );
}
