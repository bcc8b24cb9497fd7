import { type ComponentType, useEffect, useState } from 'react';
import { PartBoundary } from './part-boundary.tsx';

interface LaterProps<Props> {
  /** The same function each time: what it has loaded is remembered by it. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

const loaded = new WeakMap<object, unknown>();

/**
 * A part of the page whose code is fetched when it is first shown. Where that fails, such as while the server is away,
 * the part says so and can be asked for again; the rest of the page stays as it is.
 */
export function Later<Props extends object>({ load, props }: LaterProps<Props>) {
  const Part = loaded.get(load) as ComponentType<Props> | undefined;
  const [state, setState] = useState<'opening' | 'there' | 'failed'>('opening');
  useEffect(() => {
    let left = false;
    if (state === 'opening') {
      load().then(
        (part) => {
          loaded.set(load, part);
          left || setState('there');
        },
        () => left || setState('failed'),
      );
    }
    return () => {
      left = true;
    };
  }, [state, load]);
  if (Part !== undefined) {
    return (
      <PartBoundary what="This panel">
        <Part {...props} />
      </PartBoundary>
    );
  }
  return state === 'failed' ? (
    <Missing tryAgain={() => setState('opening')}>
      This panel could not be fetched from the server. The canvas stays as it is.
    </Missing>
  ) : (
    <p className="quiet drawer-opening">Opening…</p>
  );
}

interface MissingProps {
  readonly children: string;
  readonly tryAgain: () => void;
}

export function Missing({ children, tryAgain }: MissingProps) {
  return (
    <div className="drawer-opening" role="alert">
      <p>{children}</p>
      <button type="button" className="button" onClick={tryAgain}>
        Try again
      </button>
    </div>
  );
}
