import { ChevronDown, ChevronUp } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { toggleKind } from '../state/filter-actions.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { network } from '../state/network.ts';
import { preferencesStore } from '../state/preferences-store.ts';
import { showsEvidence } from '../state/standing.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { countLegend, type LegendEntry } from '../state/view.ts';
import { Hearing } from './evidence/hearing.tsx';
import { KindMark } from './kind-mark.tsx';
import { LegendFamilies } from './legend-families.tsx';
import { MarkList } from './mark-list.tsx';

/** What the marks mean and how many there are, as a key above the picture; each entry switches its marks off and on. */
export function Legend() {
  const view = useStore(stepsStore, currentView);
  const open = useStore(preferencesStore, (state) => state.legendOpen);
  const { kinds, types } = useMemo(() => countLegend(network, view), [view]);
  const evidence = useMemo(() => showsEvidence(network, view), [view]);
  if (kinds.length === 0) {
    return null;
  }
  return (
    <Collapsible.Root
      className="legend"
      open={open}
      onOpenChange={(legendOpen) => preferencesStore.setState({ legendOpen })}
    >
      <Collapsible.Trigger className="legend-fold" aria-label="Legend">
        {!open && 'Legend'}
        {open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </Collapsible.Trigger>
      <Collapsible.Content className="legend-body">
        <fieldset>
          <legend className="visually-hidden">Kinds of nodes</legend>
          {kinds.map((entry) => (
            <KindToggle key={entry.name} entry={entry} />
          ))}
        </fieldset>
        <fieldset>
          <legend className="visually-hidden">Types of relations</legend>
          <LegendFamilies types={types} />
        </fieldset>
        <MarkList />
        {evidence && <Hearing />}
      </Collapsible.Content>
    </Collapsible.Root>
  );
}

function KindToggle({ entry }: { readonly entry: LegendEntry }) {
  return (
    <button
      type="button"
      className="legend-entry"
      aria-pressed={entry.shown}
      onClick={() => toggleKind(entry.name)}
    >
      <KindMark kind={entry.name} />
      <span className="legend-name">{findKindByLabel(entry.name).many}</span>
      <span className="legend-count">{entry.count.toLocaleString('en')}</span>
    </button>
  );
}
