import type {
  ClaimCheckAnswer,
  ClaimDraft,
  ClaimSavedAnswer,
  ReportReadAnswer,
  ReportTextAnswer,
  StoredClaimAnswer,
  VocabularyAnswer,
} from '../../protocol/curation.ts';
import { requestJson } from './http.ts';

/** Where the whole data set is to be fetched as a file. */
export const datasetAddress = '/api/dataset';

export function fetchVocabulary(): Promise<VocabularyAnswer> {
  return requestJson('/api/vocabulary');
}

/** The whole report, where the server has it. */
export function fetchReportText(article: string): Promise<ReportTextAnswer> {
  return requestJson(`/api/articles/${encodeURIComponent(article)}/text`);
}

export function readReport(text: string): Promise<ReportReadAnswer> {
  return requestJson('/api/reports/read', { body: { text } });
}

/** @param id of the claim that the draft would change; null for a new one */
export function checkClaim(
  draft: ClaimDraft,
  id: string | null,
  signal?: AbortSignal,
): Promise<ClaimCheckAnswer> {
  const query = id === null ? '' : `?claim=${encodeURIComponent(id)}`;
  return requestJson(`/api/claims/check${query}`, { body: draft, signal });
}

export function addClaim(draft: ClaimDraft): Promise<ClaimSavedAnswer> {
  return requestJson('/api/claims', { body: draft });
}

export function fetchStoredClaim(id: string): Promise<StoredClaimAnswer> {
  return requestJson(`/api/claims/${encodeURIComponent(id)}/draft`);
}

/** `version` is the one that the editor has seen. */
export function editClaim(id: string, version: number, claim: ClaimDraft): Promise<ClaimSavedAnswer> {
  return requestJson(`/api/claims/${encodeURIComponent(id)}`, { method: 'PUT', body: { version, claim } });
}

export function removeClaim(id: string, version: number): Promise<ClaimSavedAnswer> {
  return requestJson(`/api/claims/${encodeURIComponent(id)}?version=${version}`, { method: 'DELETE' });
}
