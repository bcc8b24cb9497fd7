import { SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import { openInEditor } from '../state/ask.ts';
import { goToStep, stepsStore } from '../state/steps-store.ts';

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
          {step.ran.map(({ query, cypher }) => (
            <details key={query + cypher} className="step-cypher">
              <summary>{query}</summary>
              <pre>{cypher}</pre>
              <button type="button" className="action" onClick={() => openInEditor(cypher)}>
                <SquarePen size={14} aria-hidden /> Open in the editor
              </button>
            </details>
          ))}
        </li>
      ))}
    </ol>
  );
}
