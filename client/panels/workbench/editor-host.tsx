import { type RefObject, useEffect, useState } from 'react';
import type { LoadEditor } from '../../state/canvas-controls.ts';
import { Missing } from '../later.tsx';

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
        <Missing tryAgain={() => setFailed(false)}>
          The editor could not be fetched from the server. Questions of the library can be asked.
        </Missing>
      )}
    </div>
  );
}
