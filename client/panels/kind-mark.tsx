import { findKindByLabel } from '../state/kinds.ts';

/** A kind's icon on its colour and in its shape, as on the canvas. */
export function KindMark({ kind }: { readonly kind: string }) {
  const { icon: Icon, shape, light, dark } = findKindByLabel(kind);
  const style = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  return (
    <span className={`kind-mark ${shape}`} style={style} aria-hidden>
      <Icon size={12} strokeWidth={2.2} />
    </span>
  );
}
