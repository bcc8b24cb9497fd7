import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { NewSource } from '../../../../protocol/curation.ts';
import type { SpeakerChoice } from '../../../state/adding/claim-form.ts';
import { createSearch } from '../../../state/search-store.ts';
import { IconButton } from '../../icon-button.tsx';
import { SearchBox } from '../../search-box.tsx';

interface Props {
  readonly speakers: readonly SpeakerChoice[];
  readonly kinds: readonly string[];
  readonly problems: readonly string[];
  readonly onChange: (speakers: readonly SpeakerChoice[]) => void;
}

const speaking = ['Source', 'Person', 'Delegation', 'Country', 'Organization', 'Group'];

/** The chain from the paper to whoever said it first: empty where the report speaks in its own voice. */
export function SpeakerList({ speakers, kinds, problems, onChange }: Props) {
  const search = useMemo(() => createSearch((kind) => speaking.includes(kind)), []);
  const typed = useStore(search.store, (state) => state.text);
  const noteId = useId();
  const put = (index: number, speaker: SpeakerChoice): void => onChange(speakers.with(index, speaker));
  const move = (index: number, by: number): void => {
    const speaker = speakers[index];
    if (speaker !== undefined) {
      onChange(speakers.toSpliced(index, 1).toSpliced(index + by, 0, speaker));
    }
  };
  const addNew = (): void => {
    const source: NewSource = { name: typed.trim(), kind: kinds[0] ?? '', anonymous: false };
    search.setText('');
    onChange([...speakers, { how: 'new', source }]);
  };
  return (
    <fieldset className="field speaker-list" aria-describedby={noteId} data-wrong={problems.length > 0}>
      <legend>Who says so, from the paper outwards</legend>
      {speakers.length > 0 && (
        <ol>
          {speakers.map((speaker, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is what tells two apart
              key={index}
            >
              <SpeakerPart
                speaker={speaker}
                kinds={kinds}
                place={index + 1}
                onChange={(next) => put(index, next)}
              />
              <span className="speaker-tools">
                <IconButton
                  icon={ArrowUp}
                  label={`Nearer to the paper: ${nameOf(speaker)}`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={`Farther from the paper: ${nameOf(speaker)}`}
                  disabled={index === speakers.length - 1}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  icon={X}
                  label={`Take out ${nameOf(speaker)}`}
                  onClick={() => onChange(speakers.toSpliced(index, 1))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="node-search">
        <SearchBox
          search={search}
          label="Who says so"
          placeholder="find an agency, a paper, a person"
          onChoose={({ id, name }) => onChange([...speakers, { how: 'known', id, name }])}
        />
        <button type="button" className="action" aria-label="Who says so: make a new one" onClick={addNew}>
          <Plus size={14} aria-hidden /> New
        </button>
      </div>
      <p id={noteId} className={problems.length > 0 ? 'note problem' : 'note'}>
        {problems.length > 0 ? problems.join(' ') : 'None where the report says it in its own voice.'}
      </p>
    </fieldset>
  );
}

interface PartProps {
  readonly speaker: SpeakerChoice;
  readonly kinds: readonly string[];
  readonly place: number;
  readonly onChange: (speaker: SpeakerChoice) => void;
}

function SpeakerPart({ speaker, kinds, place, onChange }: PartProps) {
  if (speaker.how === 'known') {
    return <span>{speaker.name}</span>;
  }
  const { source } = speaker;
  const put = (part: Partial<NewSource>): void => onChange({ how: 'new', source: { ...source, ...part } });
  return (
    <span className="new-speaker">
      <input
        type="text"
        aria-label={`Name of speaker ${place}`}
        placeholder="An official"
        value={source.name}
        onChange={({ target }) => put({ name: target.value })}
      />
      <select
        className="select"
        aria-label={`Kind of speaker ${place}`}
        value={source.kind}
        onChange={({ target }) => put({ kind: target.value })}
      >
        {kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={source.anonymous ?? false}
          onChange={({ target }) => put({ anonymous: target.checked })}
        />{' '}
        name withheld
      </label>
    </span>
  );
}

function nameOf(speaker: SpeakerChoice): string {
  return (speaker.how === 'known' ? speaker.name : speaker.source.name) || 'the new speaker';
}
