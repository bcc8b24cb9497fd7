import type { ClaimSavedAnswer, Projection } from '../../../protocol/curation.ts';
import { addClaim, editClaim, removeClaim } from '../../api/curation-api.ts';
import { decodeGraph } from '../../api/graph-part.ts';
import { asApiError } from '../../api/http.ts';
import { announce } from '../announcements.ts';
import { saySupport } from '../words.ts';
import { blank, checkForm, toReport, whileAdding } from './adding-actions.ts';
import { type AddingState, addingStore, type KeptClaim, type OpenReport } from './adding-store.ts';
import { drawRelation, forgetAnswers, forgetNodes, refreshRelation } from './canvas-follow.ts';
import { type ClaimForm, type NodeChoice, toDraft, toDraftAgain } from './claim-form.ts';
import { findConflict } from './editing.ts';

/** Keeps the claim when nothing is wrong with it, and draws what it makes. */
export async function keepClaim(): Promise<void> {
  if (!(await checkForm())) {
    announce('The claim is not kept yet: something is missing or wrong');
    return;
  }
  await whileAdding('Keeping the claim', async () => {
    const { form, report, editing } = addingStore.getState();
    if (form === null || report === null) {
      return {};
    }
    const draft = toDraft(form, toReport(report));
    if (editing !== null) {
      const conflict = await findConflict(editing.id);
      if (conflict.claim.version !== editing.version) {
        announce('Somebody else has changed this claim meanwhile');
        return { conflict };
      }
    }
    // Between the look and the change somebody may be faster still; the server notices.
    try {
      const answer =
        editing === null ? await addClaim(draft) : await editClaim(editing.id, editing.version, draft);
      return await settle(answer, form, report);
    } catch (error) {
      if (editing !== null && asApiError(error).code === 'Dragoman.EditConflict') {
        announce('Somebody else has changed this claim meanwhile');
        return { conflict: await findConflict(editing.id) };
      }
      throw error;
    }
  });
}

async function settle(
  { projection, before, graph }: ClaimSavedAnswer,
  form: ClaimForm,
  report: OpenReport,
): Promise<Partial<AddingState>> {
  const words = sayClaim(form);
  const one: KeptClaim = {
    id: projection.claim.id,
    version: projection.claim.version,
    words,
    key: projection.relation?.key ?? null,
    before,
  };
  forgetAnswers();
  if (projection.relation !== null) {
    drawRelation(projection.relation.key, decodeGraph(graph), `Added: ${words}`);
  }
  await followChanges(projection, `Changed: ${words}`);
  const done = before === null ? 'Kept' : 'Changed';
  announce(`${done}: ${words}. ${sayEffect(projection)}`, {
    label: 'Take it back',
    act: () => void takeBack(one),
  });
  return {
    form: null,
    editing: null,
    ...blank,
    kept: [one, ...addingStore.getState().kept.filter(({ id }) => id !== one.id || before !== null)],
    report: { ...report, article: projection.claim.article },
  };
}

/** What the canvas says of the relations that have gained or lost, but for the one that is drawn anyway. */
async function followChanges({ changes, relation }: Projection, title: string): Promise<void> {
  for (const { key } of changes) {
    if (key !== relation?.key) {
      await refreshRelation(key, title);
    }
  }
}

/** Undoes an addition by taking it away, and a change by saving what was before. */
export async function takeBack(one: KeptClaim): Promise<void> {
  await whileAdding('Taking it back', async () => {
    const answer =
      one.before === null
        ? await removeClaim(one.id, one.version)
        : await editClaim(one.id, one.version, toDraftAgain(one.before));
    const { projection, graph } = answer;
    const title = `Taken back: ${one.words}`;
    forgetAnswers();
    if (one.before === null) {
      forgetNodes(
        projection.created.map(({ id }) => id),
        title,
      );
    } else if (projection.relation !== null) {
      drawRelation(projection.relation.key, decodeGraph(graph), title);
    }
    for (const { key } of projection.changes) {
      await refreshRelation(key, title);
    }
    announce(title);
    return afterTakingBack(one, answer);
  });
}

function afterTakingBack(one: KeptClaim, { projection }: ClaimSavedAnswer): Partial<AddingState> {
  const { kept, report, editing } = addingStore.getState();
  const rest = kept.filter((other) => other !== one);
  const removed = one.before === null;
  const gone = removed && projection.created.some(({ id }) => id === report?.article);
  return {
    // What was kept of the same claim before has a newer version now.
    kept: removed
      ? rest.filter(({ id }) => id !== one.id)
      : rest.map((other) => (other.id === one.id ? { ...other, version: projection.claim.version } : other)),
    ...(gone && report !== null ? { report: { ...report, article: null } } : {}),
    ...(editing?.id === one.id ? { form: null, editing: null, ...blank } : {}),
  };
}

/** Takes away the claim that is being changed; only one that was added here. */
export async function removeEdited(): Promise<void> {
  const { editing, form } = addingStore.getState();
  if (editing !== null && form !== null) {
    const known = addingStore.getState().kept.find(({ id }) => id === editing.id);
    const key = known?.key ?? null;
    await takeBack({ id: editing.id, version: editing.version, words: sayClaim(form), key, before: null });
  }
}

function sayClaim({ subject, relation, object }: ClaimForm): string {
  const label = addingStore.getState().vocabulary?.relationTypes.find(({ type }) => type === relation)?.label;
  return `${nameChoice(subject)} ${label ?? relation} ${nameChoice(object)}`;
}

export function nameChoice(choice: NodeChoice | null): string {
  return choice === null ? '…' : choice.how === 'known' ? choice.name : choice.node.name;
}

/** What keeping a claim does to the relations that it supports, or did, in sentences. */
export function sayEffect({ relation, changes }: Projection): string {
  const sentences = changes.map((change) => sayChange(change, change.key === relation?.key));
  return relation === null
    ? ['It makes no relation: what is planned, proposed or denied is no fact.', ...sentences].join(' ')
    : sentences.join(' ');
}

function sayChange({ before, after }: Projection['changes'][number], isIts: boolean): string {
  const [was, becomes] = [before, after].map((support) =>
    support === null ? '' : saySupport(support.sourceCount, support.originCount),
  );
  if (before === null) {
    return `It makes a new relation on the network, which rests on ${becomes}.`;
  }
  const which = isIts ? 'The relation that it supports' : 'The relation that it supported before';
  if (after === null) {
    return `${which} goes from the network: it rested on ${was}.`;
  }
  return was === becomes
    ? `${which} rests on ${becomes}, as it did.`
    : `${which} comes from ${was} to ${becomes}.`;
}
