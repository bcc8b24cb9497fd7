import { type Filter, noFilter } from './filter.ts';
import { findKindByLabel } from './kinds.ts';
import { sayFilter, sayLegend } from './local-cypher.ts';
import { network } from './network.ts';
import { sayRelation } from './relation-words.ts';
import { currentView, takeStep } from './steps-store.ts';
import { toggleIn } from './view.ts';

export function toggleKind(kind: string): void {
  const view = currentView();
  const withoutKinds = toggleIn(view.withoutKinds, kind);
  const { many } = findKindByLabel(kind);
  const title = withoutKinds.has(kind) ? `Left out ${many}` : `Showed ${many} again`;
  takeStep(title, { ...view, withoutKinds }, { ran: sayLegend(withoutKinds, view.withoutTypes) });
}

export function toggleType(type: string): void {
  const view = currentView();
  const withoutTypes = toggleIn(view.withoutTypes, type);
  const words = `“${sayRelation(type)}”`;
  const title = withoutTypes.has(type) ? `Left out ${words}` : `Showed ${words} again`;
  takeStep(title, { ...view, withoutTypes }, { ran: sayLegend(view.withoutKinds, withoutTypes) });
}

/** Switches a whole group of types: off when any of them is shown, else on. */
export function toggleTypes(types: readonly string[], name: string): void {
  const view = currentView();
  const withoutTypes = new Set(view.withoutTypes);
  const anyShown = types.some((type) => !withoutTypes.has(type));
  for (const type of types) {
    if (anyShown) {
      withoutTypes.add(type);
    } else {
      withoutTypes.delete(type);
    }
  }
  const title = anyShown ? `Left out ${name}` : `Showed ${name} again`;
  takeStep(title, { ...view, withoutTypes }, { ran: sayLegend(view.withoutKinds, withoutTypes) });
}

/** Takes a step that changes the filter; steps of one series, such as a slider on its way, count as one. */
export function setFilter(filter: Filter, title: string, series: string | null = null): void {
  takeStep(title, { ...currentView(), filter }, { ran: sayFilter(network, filter), series });
}

/** Also what the legend has switched off. */
export function showEverything(): void {
  const { filter } = currentView();
  const view = { ...currentView(), withoutKinds: new Set<string>(), withoutTypes: new Set<string>() };
  takeStep('Showed everything again', { ...view, filter: { ...noFilter, mode: filter.mode } });
}

export function dropFilter(): void {
  const { mode } = currentView().filter;
  setFilter({ ...noFilter, mode }, 'Lifted every filter');
}
