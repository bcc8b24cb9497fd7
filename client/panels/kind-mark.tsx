import { useStore } from 'zustand';
import { findIcon } from '../state/icons.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { findStyle } from '../state/look.ts';
import { lookStore } from '../state/look-store.ts';
import { coloursOfKind } from '../state/styles.ts';

/** A kind's icon on its colour and in its shape, as on the canvas. */
export function KindMark({ kind }: { readonly kind: string }) {
  const look = useStore(lookStore, (state) => state.look);
  const { icon, shape } = findKindByLabel(kind);
  const chosen = findStyle(look, 'nodes', kind)?.icon ?? null;
  const Icon = (chosen === null ? undefined : findIcon(chosen)?.icon) ?? icon;
  const { light, dark } = coloursOfKind(look, kind);
  const style = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  return (
    <span className={`kind-mark ${shape}`} style={style} aria-hidden>
      <Icon size={12} strokeWidth={2.2} />
    </span>
  );
}
