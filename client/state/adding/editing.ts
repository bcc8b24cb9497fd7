import type { StoredClaim } from '../../../protocol/curation.ts';
import { fetchReportText, fetchStoredClaim, readReport } from '../../api/curation-api.ts';
import { fetchNode } from '../../api/explorer-api.ts';
import { asApiError } from '../../api/http.ts';
import { decodeNode } from '../../api/typed-json.ts';
import { nameNode } from '../../api/value-text.ts';
import { findKind } from '../kinds.ts';
import { type AddingState, addingStore, type OpenReport } from './adding-store.ts';
import { type ClaimForm, fromStored } from './claim-form.ts';

/** Opens a claim that is kept, with its report where that is at hand. */
export async function openClaim(id: string): Promise<void> {
  addingStore.setState({ busy: 'Fetching the claim', error: null });
  try {
    const { claim } = await fetchStoredClaim(id);
    const [form, report] = await Promise.all([showStored(claim), findReport(claim.article)]);
    addingStore.setState({
      ...{ form, report, problems: null, projection: null, conflict: null },
      editing: { id, version: claim.version, added: claim.added },
    });
  } catch (error) {
    addingStore.setState({ error: asApiError(error) });
  } finally {
    addingStore.setState({ busy: null });
  }
}

/** The claim as it is kept now, when somebody else was faster. */
export async function findConflict(id: string): Promise<NonNullable<AddingState['conflict']>> {
  const { claim } = await fetchStoredClaim(id);
  return { claim, form: await showStored(claim) };
}

/** Goes on with what is there now: with one's own changes over it, or without them. */
export function settleConflict(mine: boolean): void {
  const { conflict, form } = addingStore.getState();
  if (conflict !== null) {
    const { id, version, added } = conflict.claim;
    addingStore.setState({
      ...{ conflict: null, problems: null, projection: null },
      form: mine ? form : conflict.form,
      editing: { id, version, added },
    });
  }
}

async function findReport(article: string): Promise<OpenReport> {
  const fresh = { title: '', publisher: '', published: '' };
  const known = addingStore.getState().vocabulary?.articles.find(({ id }) => id === article);
  if (known?.textAtHand !== true) {
    return { text: null, article, fresh, sentences: [] };
  }
  const { text } = await fetchReportText(article);
  const { sentences } = await readReport(text);
  return { text, article, fresh, sentences };
}

async function showStored(claim: StoredClaim): Promise<ClaimForm> {
  const { subject, object, meeting, attributedTo } = claim;
  const ids = [...new Set([subject, object, ...(meeting === undefined ? [] : [meeting]), ...attributedTo])];
  const found = await Promise.all(
    ids.map(async (id) => {
      const node = decodeNode((await fetchNode(id)).node);
      return [id, { name: nameNode(node), kind: findKind(node.labels).label }] as const;
    }),
  );
  const names = new Map(found);
  return fromStored(claim, (id) => names.get(id) ?? { name: id, kind: '' });
}

/** What differs between two forms of one claim, field by field, in words. */
export function listDifferences(
  mine: ClaimForm,
  theirs: ClaimForm,
): readonly { readonly field: string; readonly mine: string; readonly theirs: string }[] {
  const node = ({ subject, object, meeting }: ClaimForm) =>
    [subject, object, meeting].map((choice) =>
      choice === null ? 'none' : choice.how === 'known' ? choice.name : `${choice.node.name}, new`,
    );
  const describe = (form: ClaimForm): readonly (readonly [string, string])[] => {
    const [subject = '', object = '', meeting = ''] = node(form);
    return [
      ['Quote', form.quote],
      ['Who or what', subject],
      ['Relation', form.relation],
      ['To whom or what', object],
      ['Meeting', meeting],
      ['Role', form.role],
      ['How it is said', form.modality],
      ['Whether it is so', form.polarity],
      ['Date', form.date === '' ? '' : `${form.date}, ${form.datePrecision}`],
      ['The report’s words for when', form.dateText],
      [
        'Who says so',
        form.speakers.map((one) => (one.how === 'known' ? one.name : one.source.name)).join(' ← '),
      ],
      ['Note', form.note],
    ];
  };
  const other = describe(theirs);
  return describe(mine)
    .map(([field, value], index) => ({ field, mine: value, theirs: other[index]?.[1] ?? '' }))
    .filter((row) => row.mine !== row.theirs);
}
