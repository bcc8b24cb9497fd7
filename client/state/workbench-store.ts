import { createStore } from 'zustand/vanilla';

/** What of the workbench is open besides the editor. */
export interface WorkbenchState {
  readonly dialog: 'help' | 'history' | 'save' | null;
  readonly parametersOpen: boolean;
  /** Parameters that a statement mentions and nobody has given; it is run once they are. */
  readonly missing: readonly string[];
}

export const workbenchStore = createStore<WorkbenchState>()(() => ({
  dialog: null,
  parametersOpen: false,
  missing: [],
}));

export function openDialog(dialog: WorkbenchState['dialog']): void {
  workbenchStore.setState({ dialog });
}

export function toggleParameters(parametersOpen = !workbenchStore.getState().parametersOpen): void {
  workbenchStore.setState({ parametersOpen });
}
