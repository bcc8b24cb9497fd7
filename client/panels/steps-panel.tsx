import { Copy, SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import type { Provenance } from '../../protocol/api.ts';
import { writeLiteral } from '../api/literal-text.ts';
import { announce } from '../state/announcements.ts';
import { openInEditor } from '../state/ask.ts';
import { goToStep, stepsStore } from '../state/steps-store.ts';

type Ran = Provenance['ran'][number];

/** What was done, step by step, with the Cypher each step ran; any of them can be gone back to. */
export function StepsPanel() {
  const { steps, cursor } = useStore(stepsStore);
  if (steps.length === 0) {
    return <p className="quiet">Nothing has been done yet.</p>;
  }
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step.number}
          aria-current={index === cursor ? 'step' : undefined}
          data-undone={index > cursor}
        >
          <button type="button" className="link step-title" onClick={() => goToStep(index)}>
            {step.title}
          </button>
          {step.ran.map((ran, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step may run the same query twice, and never changes
            <RanQuery key={at} ran={ran} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function RanQuery({ ran: { query, cypher, parameters } }: { readonly ran: Ran }) {
  const given = Object.entries(parameters);
  return (
    <details className="step-cypher">
      <summary>{query}</summary>
      <pre>{cypher}</pre>
      {given.length > 0 && (
        <dl className="step-parameters">
          {given.map(([name, value]) => (
            <div key={name}>
              <dt>${name}</dt>
              <dd>
                <code>{shorten(writeLiteral(value))}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="row">
        <button type="button" className="action" onClick={() => openInEditor(cypher, parameters)}>
          <SquarePen size={14} aria-hidden /> Open in the editor
        </button>
        <button type="button" className="action" onClick={() => void copy(cypher, parameters)}>
          <Copy size={14} aria-hidden /> Copy
        </button>
      </div>
    </details>
  );
}

/** The statement behind its parameters, ready to be pasted where Cypher is typed. */
async function copy(cypher: string, parameters: Ran['parameters']): Promise<void> {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${writeLiteral(value)}`);
  try {
    await navigator.clipboard.writeText([...lines, cypher].join('\n'));
    announce('The statement is copied');
  } catch {
    announce('This browser keeps pages from copying; open it in the editor and copy it there');
  }
}

/** Lists of hundreds of ids say nothing in a log; the editor and the copy get them whole. */
function shorten(text: string): string {
  return text.length > 240 ? `${text.slice(0, 240)}… (${text.length.toLocaleString('en')} characters)` : text;
}
