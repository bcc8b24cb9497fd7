import { AlertDialog } from 'radix-ui';

interface Props {
  readonly label: string;
  readonly question: string;
  /** Whether something would be lost. */
  readonly asks: boolean;
  readonly onLeave: () => void;
}

/** Leaves what is filled in; where something would be lost, only after asking. */
export function LeaveButton({ label, question, asks, onLeave }: Props) {
  if (!asks) {
    return (
      <button type="button" className="action" onClick={onLeave}>
        {label}
      </button>
    );
  }
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="action">{label}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-veil" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title className="dialog-title">{question}</AlertDialog.Title>
          <AlertDialog.Description>
            The claim that is filled in has not been kept, and would be lost.
          </AlertDialog.Description>
          <p className="row dialog-buttons">
            <AlertDialog.Cancel className="button">Stay</AlertDialog.Cancel>
            <AlertDialog.Action className="button" onClick={onLeave}>
              Lose it
            </AlertDialog.Action>
          </p>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
