import type { AddingState } from '../../../state/adding/adding-store.ts';
import type { ClaimForm } from '../../../state/adding/claim-form.ts';
import { listDifferences, settleConflict } from '../../../state/adding/editing.ts';

interface Props {
  readonly mine: ClaimForm;
  readonly conflict: NonNullable<AddingState['conflict']>;
}

/** Somebody else was faster: both versions side by side, and which of them to go on with. */
export function ConflictNote({ mine, conflict }: Props) {
  const rows = listDifferences(mine, conflict.form);
  return (
    <section className="conflict" role="alert" aria-label="Two changes of one claim">
      <p className="error-message">Somebody else has changed this claim since you opened it.</p>
      {rows.length === 0 ? (
        <p>It says the same as yours now.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Field</span>
              </th>
              <th scope="col">Yours</th>
              <th scope="col">As it is now</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.field}</th>
                <td>{row.mine || 'nothing'}</td>
                <td>{row.theirs || 'nothing'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="row">
        <button type="button" className="button" onClick={() => settleConflict(true)}>
          Go on with mine
        </button>
        <button type="button" className="button" onClick={() => settleConflict(false)}>
          Take what is there now
        </button>
      </p>
    </section>
  );
}
