import { useId } from 'react';
import { reportList, sides } from '../../state/reports.ts';
import { FetchedContent } from './fetched.tsx';

interface Props {
  readonly left: string;
  readonly right: string;
  readonly onChoose: (left: string, right: string) => void;
}

interface Option {
  readonly id: string;
  readonly name: string;
}

/** Which two: any reports, any countries that somebody speaks for. */
export function CompareChoice({ left, right, onChoose }: Props) {
  return (
    <FetchedContent shelf={reportList} entryKey="" waiting="Looking for the reports…">
      {({ articles }) => (
        <FetchedContent shelf={sides} entryKey="" waiting="Looking for the sides…">
          {(countries) => {
            const reports = articles.map(({ id, publisher }) => ({ id, name: publisher }));
            return (
              <div className="compare-choice">
                <Choice
                  label="One"
                  value={left}
                  reports={reports}
                  countries={countries}
                  onChoose={(id) => onChoose(id, right)}
                />
                <Choice
                  label="The other"
                  value={right}
                  reports={reports}
                  countries={countries}
                  onChoose={(id) => onChoose(left, id)}
                />
              </div>
            );
          }}
        </FetchedContent>
      )}
    </FetchedContent>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly reports: readonly Option[];
  readonly countries: readonly Option[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value, reports, countries, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">choose…</option>
        <Group label="Reports" options={reports} />
        <Group label="Sides" options={countries} />
      </select>
    </p>
  );
}

function Group({ label, options }: { readonly label: string; readonly options: readonly Option[] }) {
  return (
    <optgroup label={label}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
