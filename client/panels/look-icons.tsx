import { Popover } from 'radix-ui';
import { findIcon, icons } from '../state/icons.ts';
import { findKindByLabel } from '../state/kinds.ts';
import type { Style } from '../state/look.ts';
import { changeStyle } from '../state/look-store.ts';

/** Every icon to choose from, in a fold-out. */
export function IconChoices({ kind, style }: { readonly kind: string; readonly style: Style }) {
  const own = style.icon === null ? undefined : findIcon(style.icon);
  const Current = own?.icon ?? findKindByLabel(kind).icon;
  return (
    <Popover.Root>
      <Popover.Trigger className="button look-icon" aria-label={`Icon of ${kind}`}>
        <Current size={16} aria-hidden /> Icon
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="look-icons" collisionPadding={8} aria-label="Icons">
          {icons.map(({ name, icon: Icon }) => (
            <button
              key={name}
              type="button"
              className="icon-button"
              aria-label={name}
              aria-pressed={own?.name === name}
              onClick={() => changeStyle('nodes', kind, { icon: own?.name === name ? null : name })}
            >
              <Icon size={18} aria-hidden />
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
