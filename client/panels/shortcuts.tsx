import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const shortcutsStore = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export function openShortcuts(): void {
  shortcutsStore.setState({ open: true });
}

/** None of them is one of the browser's own. */
const groups: readonly (readonly [string, readonly (readonly [keys: string, words: string])[]])[] = [
  [
    'Anywhere',
    [
      ['/', 'find by name'],
      ['Esc', 'let go of the selection, a question, the paths'],
      ['Ctrl Z', 'undo the last step'],
      ['Ctrl Shift Z', 'redo'],
      ['Ctrl Enter', 'run what stands in the editor'],
      ['?', 'this list'],
    ],
  ],
  [
    'On the network',
    [
      ['← ↑ → ↓', 'walk along the relations of the selected node, else to the nearest one'],
      ['Tab', 'round the neighbours of the selected node'],
      ['Enter', 'expand it'],
      ['M', 'its menu'],
      ['Del', 'hide what is selected'],
      ['Shift ← ↑ → ↓', 'move the picture'],
      ['+ −', 'zoom'],
    ],
  ],
  [
    'With the pointer',
    [
      ['Click', 'tell about a node or a relation'],
      ['Shift click', 'take a node into the selection, or out of it'],
      ['Double click', 'expand'],
      ['Right click, long press', 'the menu of a node'],
      ['Drag', 'move and pin a node with all that are selected, or move the picture'],
      ['Wheel, pinch', 'zoom'],
    ],
  ],
  [
    'On the timeline',
    [
      ['← →', 'move an end of the window, or the whole'],
      ['Page Up, Page Down', 'the same in larger steps'],
      ['Home, End', 'to the first, to the last'],
    ],
  ],
];

/** Everything that keys and pointer do, in one list. */
export function Shortcuts() {
  const open = useStore(shortcutsStore, (state) => state.open);
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => shortcutsStore.setState({ open: stays })}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="dialog shortcuts" aria-describedby={undefined}>
          <Dialog.Title className="dialog-title">Keys and gestures</Dialog.Title>
          <Dialog.Close className="icon-button dialog-close" aria-label="Close">
            <X size={18} aria-hidden />
          </Dialog.Close>
          <div className="shortcut-groups">
            {groups.map(([title, entries]) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {entries.map(([keys, words]) => (
                    <div key={keys} className="shortcut">
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{words}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
