import { Slider } from 'radix-ui';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { ClaimFact } from '../../state/claim-facts.ts';
import { dropVersion, setAbout, setOrigins, setVoice, toggleAct } from '../../state/evidence-actions.ts';
import { factualActs } from '../../state/evidence-filter.ts';
import { findNodeKey, network } from '../../state/network.ts';
import { sides } from '../../state/reports.ts';
import { acts } from '../../state/speech-words.ts';
import { currentView, stepsStore } from '../../state/steps-store.ts';
import { sayCount } from '../../state/words.ts';

/** Layers of speech, a voice, and how many origins it takes. */
export function HearingForm({ facts }: { readonly facts: readonly ClaimFact[] }) {
  const filter = useStore(stepsStore, (state) => currentView(state).filter.evidence);
  return (
    <>
      <OriginSlider origins={filter.origins} />
      <fieldset>
        <legend>Layers of speech</legend>
        {acts.map(({ act, label }) => (
          <button
            key={act}
            type="button"
            className="legend-entry"
            aria-pressed={(filter.acts ?? factualActs).includes(act)}
            onClick={() => void toggleAct(act)}
          >
            <span className="legend-name">{label}</span>
            <span className="legend-count">{facts.filter((fact) => fact.act === act).length}</span>
          </button>
        ))}
      </fieldset>
      <VoiceChoice facts={facts} voice={filter.voice} about={filter.about} />
      {filter.versions.map(({ topic }) => (
        <p key={topic} className="note">
          One version of “{topic}”{' '}
          <button type="button" className="link" onClick={() => void dropVersion(topic)}>
            show all versions
          </button>
        </p>
      ))}
    </>
  );
}

function OriginSlider({ origins }: { readonly origins: number }) {
  const id = useId();
  const most = Math.max(2, ...network.mapEdges((_edge, { originCount }) => originCount));
  return (
    <div className="origin-slider">
      <p id={id}>
        Only what is asserted by at least <strong>{sayCount(origins, 'origin', 'origins')}</strong>
      </p>
      <Slider.Root
        className="slider"
        min={1}
        max={most}
        step={1}
        value={[origins]}
        onValueChange={([next = 1]) => void setOrigins(next)}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider-thumb"
          aria-labelledby={id}
          aria-valuetext={sayCount(origins, 'origin', 'origins')}
        />
      </Slider.Root>
    </div>
  );
}

interface VoiceProps {
  readonly facts: readonly ClaimFact[];
  readonly voice: string | null;
  readonly about: string | null;
}

function VoiceChoice({ facts, voice, about }: VoiceProps) {
  const countries = useStore(sides.store, ({ entries }) => entries.get(''));
  const answer = countries?.status === 'ready' ? countries.answer : [];
  const withClaims = answer.filter(({ id }) => facts.some((fact) => fact.sides.includes(id)));
  const voices = nameAll(facts.flatMap((fact) => fact.voices)).filter(
    ({ id }) => !withClaims.some((one) => one.id === id),
  );
  const subjects = nameAll(
    facts
      .filter((fact) => voice === null || fact.voices.includes(voice) || fact.sides.includes(voice))
      .flatMap(({ subject, object }) => [subject, object])
      .filter((id) => findNodeKey(network, id) !== undefined),
  );
  const names = new Map([...withClaims, ...voices, ...subjects].map(({ id, name }) => [id, name]));
  return (
    <>
      <Choice
        label="Only what these say"
        all="everybody"
        value={voice}
        groups={[
          { label: 'A country’s people', options: withClaims },
          { label: 'One voice', options: voices },
        ]}
        onChoose={(id) => void setVoice(id, names.get(id ?? '') ?? '')}
      />
      <Choice
        label="About"
        all="anything"
        value={about}
        groups={[{ label: 'Only this', options: subjects }]}
        onChoose={(id) => void setAbout(id, names.get(id ?? '') ?? '')}
      />
    </>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly onChoose: (id: string | null) => void;
}

function Choice({ label, all, value, groups, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{all}</option>
        {groups.map(({ label: name, options }) => (
          <optgroup key={name} label={name}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

/** Each once, by the name the canvas knows, in order of names. */
function nameAll(ids: readonly string[]): readonly Option[] {
  return [...new Set(ids)]
    .map((id) => {
      const key = findNodeKey(network, id);
      return {
        id,
        name: key === undefined ? id.replaceAll('-', ' ') : network.getNodeAttribute(key, 'name'),
      };
    })
    .sort((left, right) => left.name.localeCompare(right.name));
}
