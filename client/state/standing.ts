import type { Network } from './network.ts';
import type { View } from './view.ts';
import { isFromFile } from './view-graph.ts';
import { sayCount } from './words.ts';

/** What stands behind some relations: reports, a file that was opened, or nothing that the database names. */
export interface Standing {
  readonly relations: number;
  readonly fromReports: number;
  readonly fromFile: number;
}

/** Whether anything on the canvas is drawn by how many reports stand behind it. */
export function showsEvidence(network: Network, { relations }: Pick<View, 'relations'>): boolean {
  return [...relations].some((relation) => network.getEdgeAttribute(relation, 'sourceCount') > 0);
}

/** A file may tell of reports; only the database can show their sentences. */
export function countStanding(network: Network, relations: Iterable<string>): Standing {
  const counts = { relations: 0, fromReports: 0, fromFile: 0 };
  for (const relation of relations) {
    counts.relations += 1;
    if (isFromFile(relation)) {
      counts.fromFile += 1;
    } else if (network.getEdgeAttribute(relation, 'sourceCount') > 0) {
      counts.fromReports += 1;
    }
  }
  return counts;
}

/** In a sentence; null where there is nothing to say. */
export function sayStanding({ relations, fromReports, fromFile }: Standing): string | null {
  if (relations === 0) {
    return null;
  }
  if (fromReports === relations) {
    return 'Every line rests on sentences in reports.';
  }
  if (fromFile === relations) {
    return 'Every line comes from a file that was opened here; no reports are kept behind it.';
  }
  const parts = [
    ...(fromReports > 0 ? [`${sayLines(fromReports)} on sentences in reports`] : []),
    ...(fromFile > 0 ? [`${sayLines(fromFile)} on a file that was opened here`] : []),
  ];
  return parts.length === 0
    ? null
    : `Of ${sayCount(relations, 'relation', 'relations')} ${parts.join(', ')}${
        fromReports + fromFile < relations ? '; the others name no reports' : ''
      }.`;
}

function sayLines(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'rests' : 'rest'}`;
}
