import { type RefObject, useEffect, useState } from 'react';
import type { LoadEditor } from '../../state/canvas-controls.ts';

interface Props {
  readonly loadEditor: LoadEditor;
  readonly host: RefObject<HTMLDivElement | null>;
}

/** The editor lives outside React and follows the store. Where its code cannot be fetched, it can be asked for again. */
export function EditorHost({ loadEditor, host }: Props) {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) {
      return;
    }
    let unmount: (() => void) | null = null;
    let left = false;
    loadEditor().then(
      (mount) => {
        if (!left && host.current !== null) {
          unmount = mount(host.current);
        }
      },
      () => left || setFailed(true),
    );
    return () => {
      left = true;
      unmount?.();
    };
  }, [failed, loadEditor, host]);
  return (
    <div ref={host} className="editor" data-testid="editor">
      {failed && (
        <div className="drawer-opening" role="alert">
          <p>The editor could not be fetched from the server. Questions of the library can be asked.</p>
          <button type="button" className="button" onClick={() => setFailed(false)}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
