import { findKindByLabel } from './kinds.ts';
import { sayRelation } from './relation-words.ts';
import { currentView, takeStep } from './steps-store.ts';
import { toggleIn } from './view.ts';

export function toggleKind(kind: string): void {
  const view = currentView();
  const withoutKinds = toggleIn(view.withoutKinds, kind);
  const { many } = findKindByLabel(kind);
  takeStep(withoutKinds.has(kind) ? `Left out ${many}` : `Showed ${many} again`, { ...view, withoutKinds });
}

export function toggleType(type: string): void {
  const view = currentView();
  const withoutTypes = toggleIn(view.withoutTypes, type);
  const words = `“${sayRelation(type)}”`;
  const title = withoutTypes.has(type) ? `Left out ${words}` : `Showed ${words} again`;
  takeStep(title, { ...view, withoutTypes });
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
  takeStep(anyShown ? `Left out ${name}` : `Showed ${name} again`, { ...view, withoutTypes });
}
