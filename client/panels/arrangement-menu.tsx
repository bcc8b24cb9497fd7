import { Network } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { arrange } from '../state/arrange.ts';
import { arrangements } from '../state/arrangement.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';

/** By which rule the nodes stand. */
export function ArrangementMenu() {
  const chosen = useStore(stepsStore, (state) => currentView(state).arrangement.name);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label="Arrange" title="Arrange">
        <Network size={18} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="left" align="end" sideOffset={8} aria-label="Arrange">
          <DropdownMenu.RadioGroup value={chosen}>
            {arrangements.map(({ name, title, hint }) => (
              <DropdownMenu.RadioItem
                key={name}
                value={name}
                className="menu-item menu-choice"
                onSelect={() => arrange(name)}
              >
                {title}
                <span className="menu-count">{hint}</span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
