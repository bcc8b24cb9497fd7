import type { Drawing } from './drawing.ts';

/** Milliseconds after which a finger that rests means the menu; as phones have it. */
const rest = 500;
/** Pixels that it may wander meanwhile. */
const tolerance = 8;

/** Opens the menu of a node under a finger that rests on it. Pinching and panning are Sigma's own. */
export function listenToLongPress(
  drawing: Drawing,
  open: (node: string, x: number, y: number) => void,
): void {
  const element = drawing.getContainer();
  let press: {
    readonly x: number;
    readonly y: number;
    readonly timer: ReturnType<typeof setTimeout>;
  } | null = null;
  const leave = (): void => {
    clearTimeout(press?.timer);
    press = null;
  };
  element.addEventListener(
    'touchstart',
    ({ touches }) => {
      leave();
      const [touch] = touches;
      if (touch === undefined || touches.length > 1) {
        return;
      }
      const { left, top } = element.getBoundingClientRect();
      const [x, y] = [touch.clientX - left, touch.clientY - top];
      const timer = setTimeout(() => {
        const node = findNodeAt(drawing, x, y);
        if (node !== undefined) {
          open(node, x, y);
        }
        leave();
      }, rest);
      press = { x: touch.clientX, y: touch.clientY, timer };
    },
    { passive: true },
  );
  element.addEventListener(
    'touchmove',
    ({ touches: [touch] }) => {
      if (press !== null && touch !== undefined) {
        const wandered = Math.hypot(touch.clientX - press.x, touch.clientY - press.y);
        if (wandered > tolerance) {
          leave();
        }
      }
    },
    { passive: true },
  );
  element.addEventListener('touchend', leave);
  element.addEventListener('touchcancel', leave);
}

/** The node whose mark lies there; a finger is broad, so somewhat beside it counts as well. */
function findNodeAt(drawing: Drawing, x: number, y: number): string | undefined {
  return drawing.getGraph().findNode((node) => {
    const spot = drawing.spotOf(node);
    return spot !== undefined && Math.hypot(spot.x - x, spot.y - y) <= spot.radius + tolerance;
  });
}
