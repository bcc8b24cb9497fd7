import { useRef } from 'react';
import { useStore } from 'zustand';
import { limits, type Pane, resizePane, sizesStore } from '../../state/sizes-store.ts';

interface Props {
  readonly pane: Pane;
  readonly label: string;
  /** `column` is a bar between a left and a right pane, `row` the upper rim of a pane below. */
  readonly axis: 'column' | 'row';
}

const step = 16;
const leap = 64;

/** A rim that can be drawn with the pointer and moved with the arrow keys; a double-click, or Delete, gives the first size back. */
export function Resizer({ pane, label, axis }: Props) {
  const size = useStore(sizesStore, (state) => state[pane]);
  const bar = useRef<HTMLDivElement>(null);
  const measure = () => {
    const box = bar.current?.parentElement?.getBoundingClientRect();
    const before = bar.current?.previousElementSibling?.getBoundingClientRect();
    return (axis === 'row' ? box?.height : before?.width) ?? 0;
  };
  const onPointerDown = (event: React.PointerEvent<HTMLDivElement>) => {
    const start = axis === 'row' ? event.clientY : event.clientX;
    const from = measure();
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const onMove = (move: PointerEvent) => {
      const moved = axis === 'row' ? start - move.clientY : move.clientX - start;
      resizePane(pane, from + moved);
    };
    target.addEventListener('pointermove', onMove);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const [more, less] = axis === 'row' ? ['ArrowUp', 'ArrowDown'] : ['ArrowRight', 'ArrowLeft'];
    const by = event.shiftKey ? leap : step;
    const { least, most } = limits[pane];
    const sizes: { readonly [key: string]: number | null } = {
      [more as string]: measure() + by,
      [less as string]: measure() - by,
      Home: least,
      End: most,
      Delete: null,
    };
    if (event.key in sizes) {
      resizePane(pane, sizes[event.key] ?? null);
      event.preventDefault();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of HTML cannot be moved
    <div
      ref={bar}
      role="separator"
      tabIndex={0}
      className={`resizer ${axis}`}
      aria-label={label}
      aria-orientation={axis === 'row' ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(size ?? limits[pane].least)}
      aria-valuemin={limits[pane].least}
      aria-valuemax={limits[pane].most}
      title="Drag, or use the arrow keys; double-click for the first size"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resizePane(pane, null)}
    />
  );
}
