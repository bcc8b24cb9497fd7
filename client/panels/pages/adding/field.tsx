import { type ReactNode, useId } from 'react';

interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly needed?: boolean;
  readonly problems: readonly string[];
  readonly note?: string;
  readonly className?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** A labelled control with what is wrong with it below. */
export function Field({ label, needed = false, problems, note, className = '', children }: Props) {
  const id = useId();
  const wrong = problems.length > 0;
  const said = wrong || note !== undefined;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label}
        {needed && <span className="needed"> needed</span>}
      </label>
      {children({
        id,
        'aria-describedby': said ? `${id}-note` : undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {said && (
        <p id={`${id}-note`} className={wrong ? 'note problem' : 'note'}>
          {wrong ? problems.join(' ') : note}
        </p>
      )}
    </div>
  );
}
