/**
 * The model check: what must hold of a graph made of claims, one library query a rule. Must not know HTTP; the same
 * rules serve the command and the route.
 */
import type { ModelCheckAnswer, ModelRule } from '../../protocol/model-check.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { type QueryResult, toRecords } from './run-query.ts';

type RuleParts = Pick<ModelRule, 'query' | 'severity' | 'advice'>;

/** Errors break what the explorer promises; warnings want a reader's judgement. */
const rules: readonly RuleParts[] = [
  {
    query: 'check/missing-claims',
    severity: 'error',
    advice: 'Load the data set again: npm run seed. Claims that were deleted by hand are still counted here.',
  },
  {
    query: 'check/relations-their-claims-deny',
    severity: 'error',
    advice:
      'Load the data set again: npm run seed. A relation’s ends or type, or a claim’s, were changed by hand.',
  },
  {
    query: 'check/claims-not-in-one-relation',
    severity: 'error',
    advice: 'Load the data set again: npm run seed. The relation was deleted, or the claim was copied.',
  },
  {
    query: 'check/facts-from-no-facts',
    severity: 'error',
    advice: 'Correct the claim’s modality or polarity where the claim is kept, then load it again.',
  },
  {
    query: 'check/orphan-claims',
    severity: 'error',
    advice: 'Give the claim its subject, object and report again, or delete it.',
  },
  {
    query: 'check/stories-without-claims',
    severity: 'error',
    advice: 'Let the phrase in story.yaml lead to another claim, or write the claim again, and load both.',
  },
  {
    query: 'check/unquoted-relations',
    severity: 'warning',
    advice: 'Write a claim with the sentence that says so, or delete the relation.',
  },
  {
    query: 'check/unknown-types',
    severity: 'error',
    advice: 'Declare the type in relations.yaml, or use one that is declared.',
  },
  {
    query: 'check/wrong-counts',
    severity: 'error',
    advice: 'Load the data set again: npm run seed. The counts were changed by hand, or a claim was.',
  },
  {
    query: 'check/one-name-for-two',
    severity: 'warning',
    advice: 'Merge the nodes if they are one, else give one of them a name of its own.',
  },
  {
    query: 'check/suspicious-merges',
    severity: 'warning',
    advice: 'Read the claims about this person: part of them may be about somebody else.',
  },
];

/** @param run runs a query of the library by its id */
export async function checkModel(
  run: (query: string) => Promise<QueryResult>,
): Promise<Pick<ModelCheckAnswer, 'rules' | 'errors' | 'warnings'>> {
  const checked: ModelRule[] = [];
  for (const rule of rules) {
    const result = await run(rule.query);
    const findings = toRecords(result).map(toFinding);
    checked.push({ ...rule, title: result.query.title, findings, truncated: result.truncated });
  }
  const count = (severity: ModelRule['severity']): number =>
    checked.reduce((sum, rule) => sum + (rule.severity === severity ? rule.findings.length : 0), 0);
  return { rules: checked, errors: count('error'), warnings: count('warning') };
}

function toFinding(record: CypherMap): ModelRule['findings'][number] {
  const ids = record.get('ids');
  return {
    about: sayValue(record.get('about')),
    ids: Array.isArray(ids) ? ids.map(sayValue) : [],
    finding: sayValue(record.get('finding')),
  };
}

/** A node of somebody else's graph may lack what ours always has. */
function sayValue(value: CypherValue | undefined): string {
  return typeof value === 'string' ? value : '(without an id)';
}
