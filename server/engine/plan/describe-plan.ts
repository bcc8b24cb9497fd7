/** The plan as EXPLAIN and PROFILE show it. */
import type { PlanDescription } from '../execution.ts';
import type { Profile } from '../operators/profile.ts';
import { childrenOf } from './effects.ts';
import { describeName } from './hidden-names.ts';
import type { Plan } from './plan.ts';
import { describeDetails } from './plan-details.ts';

export function describePlan(
  plan: Plan,
  text: string,
  profile: Pick<Profile, 'read'> | undefined,
): PlanDescription {
  // The empty row that a statement begins with is not worth a line.
  const children = childrenOf(plan).filter(({ kind, scope }) => kind !== 'Argument' || scope.slots.size > 0);
  const tally = profile?.read(plan, children);
  return {
    operator: operatorName(plan),
    identifiers: [...plan.scope.slots.keys()].filter((name) => describeName(name) !== ''),
    details: describeDetails(plan, text),
    estimatedRows: plan.rows,
    children: children.map((child) => describePlan(child, text, profile)),
    rows: tally?.rows,
    dbHits: tally?.hits,
  };
}

/** Neo4j tells variants apart by name. */
function operatorName(plan: Plan): string {
  switch (plan.kind) {
    case 'Expand':
      return plan.into ? 'Expand(Into)' : 'Expand(All)';
    case 'VarLengthExpand':
      return plan.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)';
    case 'Repeat':
      return plan.into ? 'Repeat(Trail Into)' : 'Repeat(Trail)';
    case 'StatefulShortestPath':
      return plan.into ? 'StatefulShortestPath(Into)' : 'StatefulShortestPath(All)';
    case 'RelationshipScan': {
      const directed = plan.direction === 'both' ? 'Undirected' : 'Directed';
      if (plan.seek?.kind === 'ids')
        return `${directed}RelationshipBy${plan.seek.ids.text ? 'Element' : ''}IdSeek`;
      if (plan.seek !== undefined) return `${directed}RelationshipIndexSeek`;
      return plan.types === undefined ? `${directed}AllRelationshipsScan` : `${directed}RelationshipTypeScan`;
    }
    case 'ProjectPath':
      return 'Projection';
    case 'RemoveProperties':
      return 'SetProperties';
    case 'Delete':
      return plan.detach ? 'DetachDelete' : 'Delete';
    case 'Command':
      return plan.name;
    default:
      return plan.kind;
  }
}
