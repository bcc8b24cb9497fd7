import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { openDialog } from '../../state/workbench-store.ts';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** A sheet over the page; Escape and the cross close it, and the focus goes back to where it came from. */
export function DialogFrame({ title, about, children }: Props) {
  const [origin] = useState(() => document.activeElement);
  return (
    <Dialog.Root open onOpenChange={(open) => open || openDialog(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content
          className="dialog"
          onOpenAutoFocus={focusField}
          onCloseAutoFocus={(event) => {
            // Without a trigger of its own the dialog would leave the focus nowhere.
            event.preventDefault();
            (origin as HTMLElement | null)?.focus();
          }}
        >
          <div className="dialog-head">
            <Dialog.Title asChild>
              <h2>{title}</h2>
            </Dialog.Title>
            <Dialog.Close className="icon-button" aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <Dialog.Description className="note">{about}</Dialog.Description>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is to be filled in comes first; only where there is nothing, the cross does. */
function focusField(event: Event): void {
  const field = (event.target as HTMLElement).querySelector<HTMLElement>('input');
  if (field !== null) {
    event.preventDefault();
    field.focus();
  }
}
