import type { CompareAnswer, ComparedRelation } from '../../../protocol/evidence-api.ts';
import { openPage } from '../../state/page-store.ts';
import { comparisons } from '../../state/reports.ts';
import { sayAct } from '../../state/speech-words.ts';
import { sayCount } from '../../state/words.ts';
import { ClaimSentence } from '../evidence/claim-sentence.tsx';
import { DisagreementFigure } from '../evidence/disagreement-figure.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageProps } from './page-props.ts';
import { RanNote } from './ran-note.tsx';

/** Two reports, or two sides: `id` is `left/right`. */
export function ComparePage({ id }: PageProps) {
  const [left = '', right = ''] = (id ?? '').split('/');
  const choose = (nextLeft: string, nextRight: string) => openPage('compare', `${nextLeft}/${nextRight}`);
  return (
    <PageFrame title="Compare" kicker="two reports, or two sides" width="wide">
      <CompareChoice left={left} right={right} onChoose={choose} />
      {left !== '' && right !== '' && left !== right ? (
        <FetchedContent shelf={comparisons} entryKey={`${left}/${right}`} waiting="Comparing…">
          {(answer) => <Comparison answer={answer} />}
        </FetchedContent>
      ) : (
        <p className="lead">
          Choose two reports to see what both tell, what only one tells and where they contradict each other;
          or two countries, for what their people are quoted with.
        </p>
      )}
    </PageFrame>
  );
}

function Comparison({ answer }: { readonly answer: CompareAnswer }) {
  const { left, right, shared, onlyLeft, onlyRight, contradicted, ran } = answer;
  return (
    <>
      <p className="lead">
        {left.name}, {sayCount(left.claims, 'claim', 'claims')}; {right.name},{' '}
        {sayCount(right.claims, 'claim', 'claims')}. They share{' '}
        {sayCount(shared.length, 'statement', 'statements')} and contradict each other on{' '}
        {sayCount(contradicted.length, 'matter', 'matters')}.
      </p>
      <section>
        <h3>Contradicted</h3>
        {contradicted.length === 0 && <p className="quiet">No disagreement between the two is recorded.</p>}
        {contradicted.map((topic) => (
          <DisagreementFigure key={topic.topic} topic={topic} names={[left.name, right.name]} />
        ))}
      </section>
      <section>
        <h3>Both</h3>
        <Statements relations={shared} />
      </section>
      <div className="columns">
        <section>
          <h3>Only {left.name}</h3>
          <Statements relations={onlyLeft} />
        </section>
        <section>
          <h3>Only {right.name}</h3>
          <Statements relations={onlyRight} />
        </section>
      </div>
      <RanNote ran={ran} />
    </>
  );
}

const unreal = ['denied', 'planned'];

function Statements({ relations }: { readonly relations: readonly ComparedRelation[] }) {
  if (relations.length === 0) {
    return <p className="quiet">Nothing.</p>;
  }
  return (
    <ul className="ties">
      {relations.map(({ key, type, subject, object, leftActs, rightActs }) => {
        const acts = [...new Set([...leftActs, ...rightActs])];
        const projected = acts.some((act) => !unreal.includes(act));
        const told = { key, relType: type, subject, object, projected, act: acts.map(sayAct).join(', ') };
        return (
          <li key={key}>
            <ClaimSentence claim={{ ...told, polarity: 'affirmed' }} />
            <span className="note"> {sayActs(leftActs, rightActs)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** As what kind of speech either has it, in one word where both agree. */
function sayActs(left: readonly string[], right: readonly string[]): string {
  const [one, other] = [left.map(sayAct).join(', '), right.map(sayAct).join(', ')];
  return one === other || one === '' || other === '' ? one || other : `${one} / ${other}`;
}
