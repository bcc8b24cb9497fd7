import { Image } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { announce } from '../state/announcements.ts';
import type { CanvasControls, PictureWish } from '../state/canvas-controls.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { sayCount } from '../state/words.ts';
import { saveBlob } from './files.ts';

const sizes = [1, 2, 3, 4] as const;

/** Saves what is in sight as a picture with a title and its legend. */
export function PictureMenu({ controls }: { readonly controls: CanvasControls }) {
  const [title, setTitle] = useState('');
  const [open, setOpen] = useState(false);
  const save = async (wish: Omit<PictureWish, 'title'>) => {
    setOpen(false);
    const blob = await controls.takePicture({ ...wish, title: title.trim() || proposeTitle() });
    saveBlob(`dragoman.${wish.format}`, blob);
    announce(`Saved the picture as dragoman.${wish.format}`);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="icon-button" aria-label="Save a picture" title="Save a picture">
        <Image size={18} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu picture-menu"
          side="left"
          align="end"
          sideOffset={8}
          aria-label="Save a picture"
        >
          <label className="picture-title">
            Title
            <input
              value={title}
              placeholder={proposeTitle()}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          <fieldset className="row">
            <legend>Pixels (PNG)</legend>
            {sizes.map((scale) => (
              <button
                key={scale}
                type="button"
                className="button"
                aria-label={`PNG, ${scale} times as large`}
                onClick={() => void save({ format: 'png', scale })}
              >
                {scale}×
              </button>
            ))}
          </fieldset>
          <button type="button" className="button" onClick={() => void save({ format: 'svg', scale: 1 })}>
            Shapes (SVG)
          </button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function proposeTitle(): string {
  const { nodes, relations } = currentView(stepsStore.getState());
  return `${sayCount(nodes.size, 'node', 'nodes')}, ${sayCount(relations.size, 'relation', 'relations')}`;
}
