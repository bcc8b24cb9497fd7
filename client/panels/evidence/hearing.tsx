import { Ear, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { claimFactsStore, loadClaimFacts } from '../../state/claim-facts.ts';
import { clearEvidence, sayEvidence } from '../../state/evidence-actions.ts';
import { findNodeKey, holdsEvidence, network } from '../../state/network.ts';
import { sides } from '../../state/reports.ts';
import { currentView, stepsStore } from '../../state/steps-store.ts';
import { HearingForm } from './hearing-form.tsx';

/** Whom to hear: a fold-out of the legend. */
export function Hearing() {
  const useful = useStore(stepsStore, () => holdsEvidence(network));
  if (!useful) {
    return null;
  }
  return (
    <Popover.Root>
      <Popover.Trigger className="legend-entry hearing-open">
        <Ear size={14} aria-hidden /> Who says so
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="hearing-form"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Who says so"
        >
          <LoadedForm />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What that leaves of the network, as a caption of the picture. */
export function HearingCaption() {
  const filter = useStore(stepsStore, (state) => currentView(state).filter.evidence);
  const countries = useStore(sides.store, ({ entries }) => entries.get(''));
  const said = sayEvidence(filter, (id) => nameOf(id, countries?.status === 'ready' ? countries.answer : []));
  if (said === null) {
    return null;
  }
  return (
    <p className="hearing-said" data-testid="hearing">
      <span>
        <strong>Only</strong> {said}
      </span>
      <button
        type="button"
        className="legend-more"
        aria-label="Hear everybody again"
        onClick={() => void clearEvidence()}
      >
        <X size={14} aria-hidden />
      </button>
    </p>
  );
}

function LoadedForm() {
  const { facts, notice } = useStore(claimFactsStore);
  useEffect(() => {
    void loadClaimFacts();
    void sides.load('');
  }, []);
  if (facts === null) {
    return <p className="quiet">Looking through the claims…</p>;
  }
  return (
    <>
      {notice !== null && <p className="notice">{notice}</p>}
      <HearingForm facts={facts} />
    </>
  );
}

function nameOf(id: string, countries: readonly { readonly id: string; readonly name: string }[]): string {
  const key = findNodeKey(network, id);
  const known = key === undefined ? undefined : network.getNodeAttribute(key, 'name');
  return known ?? countries.find((country) => country.id === id)?.name ?? id.replaceAll('-', ' ');
}
