import { Download, RotateCcw, Upload } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { findKindByLabel } from '../state/kinds.ts';
import { findStyle, type StyledPart, usualStyle, writeLook } from '../state/look.ts';
import { changeStyle, importLook, lookStore, resetLook } from '../state/look-store.ts';
import { network } from '../state/network.ts';
import { listPropertyFacts } from '../state/property-facts.ts';
import { sayRelation } from '../state/relation-words.ts';
import { readLegend } from '../state/shown.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { tintBy } from '../state/tint.ts';
import { countLegend } from '../state/view.ts';
import { chooseFile, saveFile } from './files.ts';
import { KindMark } from './kind-mark.tsx';
import { ColourChoice, SizeChoice } from './look-choices.tsx';
import { IconChoices } from './look-icons.tsx';

/** How each kind and type looks: name, colour, size and icon, inferred until the reader says otherwise. */
export function LookPanel() {
  const view = useStore(stepsStore, currentView);
  const { look, problem } = useStore(lookStore);
  const { kinds, types } = useMemo(() => countLegend(network, view), [view]);
  return (
    <div className="look">
      <div className="row look-tools">
        <p className="note">Kept in this browser for this database.</p>
        <button type="button" className="button" onClick={() => saveFile('look.json', writeLook(look))}>
          <Download size={14} aria-hidden /> Save the look
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void chooseFile('.json').then((file) => file?.text().then(importLook))}
        >
          <Upload size={14} aria-hidden /> Open a look
        </button>
        <button type="button" className="button" onClick={resetLook}>
          <RotateCcw size={14} aria-hidden /> As it was
        </button>
      </div>
      {problem !== null && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <label className="look-tint">
        <span>Nodes are coloured</span>
        <select
          value={look.tint}
          onChange={({ target }) => tintBy(target.value === 'community' ? 'community' : 'kind')}
        >
          <option value="kind">by their kind, and the rules below</option>
          <option value="community">by community</option>
        </select>
      </label>
      <div className="look-rows">
        {kinds.map(({ name }) => (
          <StyleRow key={name} part="nodes" name={name} />
        ))}
        {types.map(({ name }) => (
          <StyleRow key={name} part="relations" name={name} />
        ))}
      </div>
    </div>
  );
}

function StyleRow({ part, name }: { readonly part: StyledPart; readonly name: string }) {
  const view = useStore(stepsStore, currentView);
  const style = useStore(lookStore, ({ look }) => findStyle(look, part, name)) ?? usualStyle;
  const facts = useMemo(
    () => listPropertyFacts(network, readLegend(network, view), part, name),
    [view, part, name],
  );
  const words = part === 'nodes' ? findKindByLabel(name).many : `“${sayRelation(name)}”`;
  return (
    <fieldset className="look-row">
      <legend>
        {part === 'nodes' && <KindMark kind={name} />} {words}
      </legend>
      {part === 'nodes' && (
        <label>
          <span>Name</span>
          <select
            value={style.caption ?? ''}
            onChange={({ target }) =>
              changeStyle(part, name, { caption: target.value === '' ? null : target.value })
            }
          >
            <option value="">as found</option>
            {facts.map((fact) => (
              <option key={fact.name}>{fact.name}</option>
            ))}
          </select>
        </label>
      )}
      <ColourChoice part={part} name={name} style={style} facts={facts} />
      <SizeChoice part={part} name={name} style={style} facts={facts} />
      {part === 'nodes' && <IconChoices kind={name} style={style} />}
    </fieldset>
  );
}
