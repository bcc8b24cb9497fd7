import { commandList } from '../../state/commands.ts';
import { DialogFrame } from './dialog-frame.tsx';

const keys = [
  ['Ctrl+Enter', 'runs the selection, or the statement at the caret'],
  ['Esc', 'stops what runs'],
  ['Ctrl+Space', 'offers what fits here'],
  ['Ctrl+/', 'makes a comment of the line, and back'],
  ['Shift+Alt+F', 'sets the text in order'],
  ['↑ at the start, ↓ at the end', 'what was run before'],
  ['Ctrl+R', 'searches what was run before'],
  ['F8', 'goes to the next problem'],
  ['Tab', 'leaves the editor'],
] as const;

/** What can be typed, and which keys there are. */
export function HelpDialog() {
  return (
    <DialogFrame title="Writing Cypher" about="On a Mac, Cmd stands for Ctrl.">
      <h3>Typed in the place of a statement</h3>
      <dl className="help-list">
        {commandList.map(({ form, does }) => (
          <div key={form}>
            <dt>
              <code>{form}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>Keys in the editor</h3>
      <dl className="help-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}
