import { useStore } from 'zustand';
import type { VocabularyAnswer } from '../../../../protocol/curation.ts';
import { fillIn } from '../../../state/adding/adding-actions.ts';
import { addingStore } from '../../../state/adding/adding-store.ts';
import type { ClaimForm, NodeChoice } from '../../../state/adding/claim-form.ts';
import { partsOf, problemsOf } from '../../../state/adding/problem-words.ts';
import { sayModality } from '../../../state/words.ts';
import { DateFields } from './date-fields.tsx';
import { Field } from './field.tsx';
import { NodeField } from './node-field.tsx';
import { SpeakerList } from './speaker-list.tsx';

/** The fields that say themselves what is wrong with them. */
export const shownFields: readonly string[] = [
  'quote',
  'start',
  'end',
  'subject',
  'relation',
  'object',
  'meeting',
  'role',
  'modality',
  'polarity',
  'date',
  'datePrecision',
  'dateText',
  'attributedTo',
  'note',
  'article.title',
  'article.publisher',
  'article.published',
  'article.url',
];

/** What a claim says, from the words it rests on to who says them. */
export function ClaimFields({ form }: { readonly form: ClaimForm }) {
  const { vocabulary, problems } = useStore(addingStore);
  if (vocabulary === null) {
    return null;
  }
  const wrong = (...fields: readonly string[]) => fields.flatMap((field) => problemsOf(problems, field));
  const type = vocabulary.relationTypes.find((candidate) => candidate.type === form.relation);
  const every = [...vocabulary.actorKinds, ...vocabulary.thingKinds];
  const kindsOf = (labels: readonly string[] | undefined): readonly string[] =>
    labels?.flatMap((label) => (label === 'Actor' ? vocabulary.actorKinds : [label])) ?? every;
  return (
    <>
      <Field
        label="In these words"
        needed
        problems={wrong('quote', 'start', 'end')}
        note="Verbatim; shorten it to the words that say so."
      >
        {(control) => (
          <textarea
            {...control}
            className="quote-words"
            rows={3}
            value={form.quote}
            onChange={({ target }) => fillIn({ quote: target.value })}
          />
        )}
      </Field>
      <NodeField
        label="Who or what"
        value={form.subject}
        kinds={kindsOf(type?.subject)}
        needed
        problems={wrong('subject')}
        wrong={partsOf(problems, 'subject')}
        onChange={(subject) => fillIn({ subject })}
      />
      <RelationField form={form} vocabulary={vocabulary} problems={wrong('relation')} />
      <NodeField
        label="To whom or what"
        value={form.object}
        kinds={kindsOf(type?.object)}
        needed
        problems={wrong('object')}
        wrong={partsOf(problems, 'object')}
        onChange={(object) => fillIn({ object })}
      />
      <NodeField
        label="At which meeting"
        value={form.meeting}
        kinds={['Meeting']}
        needed={type?.perMeeting === true}
        problems={wrong('meeting')}
        wrong={partsOf(problems, 'meeting')}
        onChange={(meeting) => fillIn({ meeting })}
      />
      <div className="field-pair">
        <Choice
          label="How it is said"
          value={form.modality}
          options={vocabulary.modalities.map((value) => [value, sayModality(value, 'affirmed')])}
          problems={wrong('modality')}
          onChange={(modality) => fillIn({ modality })}
        />
        <Choice
          label="Whether it is so"
          value={form.polarity}
          options={vocabulary.polarities.map((value) => [
            value,
            value === 'negated' ? 'said not to be so' : 'said to be so',
          ])}
          problems={wrong('polarity')}
          onChange={(polarity) => fillIn({ polarity })}
        />
      </div>
      <DateFields form={form} precisions={vocabulary.datePrecisions} problems={problems} />
      <SpeakerList
        speakers={form.speakers}
        kinds={vocabulary.sourceKinds}
        problems={wrong('attributedTo')}
        onChange={(speakers) => fillIn({ speakers })}
      />
      <div className="field-pair">
        <Field
          label="In which role"
          problems={wrong('role')}
          note="Where the relation has one, such as host."
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={form.role}
              onChange={({ target }) => fillIn({ role: target.value })}
            />
          )}
        </Field>
        <Field label="Note" problems={wrong('note')} note="Why it is read so, where that is not plain.">
          {(control) => (
            <input
              {...control}
              type="text"
              value={form.note}
              onChange={({ target }) => fillIn({ note: target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

interface RelationProps {
  readonly form: ClaimForm;
  readonly vocabulary: VocabularyAnswer;
  readonly problems: readonly string[];
}

/** The types that may join the two ends come first. */
function RelationField({ form: { relation, subject, object }, vocabulary, problems }: RelationProps) {
  const fits = (labels: readonly string[], choice: NodeChoice | null): boolean => {
    const kind = choice?.how === 'known' ? choice.kind : choice?.node.kind;
    const actor = kind !== undefined && vocabulary.actorKinds.includes(kind);
    return kind === undefined || labels.includes(kind) || (actor && labels.includes('Actor'));
  };
  const types = vocabulary.relationTypes.toSorted((left, right) => left.label.localeCompare(right.label));
  const fitting = types.filter((type) => fits(type.subject, subject) && fits(type.object, object));
  const others = types.filter((type) => !fitting.includes(type));
  return (
    <Field label="What is said of it" needed problems={problems}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={relation}
          onChange={({ target }) => fillIn({ relation: target.value })}
        >
          <option value="">choose…</option>
          <optgroup label="Between such ends">
            {fitting.map(({ type, label }) => (
              <option key={type} value={type}>
                {label}
              </option>
            ))}
          </optgroup>
          {others.length > 0 && (
            <optgroup label="Between others">
              {others.map(({ type, label }) => (
                <option key={type} value={type}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly problems: readonly string[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, problems, onChange }: ChoiceProps) {
  return (
    <Field label={label} problems={problems}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
