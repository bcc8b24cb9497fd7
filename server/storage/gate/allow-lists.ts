/**
 * What a statement may call when it comes from outside. Lists of what is allowed, never of what is forbidden: a
 * plug-in that is installed tomorrow stays outside until it is named here.
 */
import { suggestName } from '../../engine/syntax/suggestion.ts';

/** Procedures of Neo4j itself that read the graph or its schema, and reach no file, no network, no other session. */
const readingProcedures = [
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
  'db.info',
  'db.labels',
  'db.ping',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
  'dbms.components',
  'dbms.info',
];

const writingProcedures = [
  'db.awaitIndex',
  'db.awaitIndexes',
  'db.create.setNodeVectorProperty',
  'db.create.setRelationshipVectorProperty',
  'db.createLabel',
  'db.createProperty',
  'db.createRelationshipType',
  'db.index.fulltext.awaitEventuallyConsistentIndexRefresh',
];

/** Neo4j's own functions, up to the release of 2025; none of them has an effect or leaves the graph. */
const functions = [
  'abs acos all all_reduce allreduce any asin atan atan2 avg btrim cardinality ceil ceiling char_length',
  'character_length coalesce collect cos cosh cot coth count date datetime degrees duration e elementId element_id',
  'endNode exists exp file floor format haversin head id isEmpty isNaN keys labels last left length linenumber ln',
  'localdatetime localtime local_datetime local_time log log10 lower ltrim max min mod none normalize nodes nullIf',
  'path_length percentileCont percentileDisc percentile_cont percentile_disc pi point power properties radians',
  'rand randomUUID range reduce relationships replace reverse right round rtrim shortestPath allShortestPaths',
  'sign sin single sinh size split sqrt startNode stdev stdevp stddev_pop stddev_samp stDev stDevP substring sum',
  'tail tan tanh time timestamp toBoolean toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull',
  'toInteger toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull toUpper trim type upper',
  'valueType vector vector_dimension_count vector_distance vector_norm zoned_datetime zoned_time',
  'collect_list current_date current_local_datetime current_local_time current_timestamp duration_between',
  'date.realtime date.statement date.transaction date.truncate',
  'datetime.fromEpoch datetime.fromEpochMillis datetime.realtime datetime.statement datetime.transaction',
  'datetime.truncate duration.between duration.inDays duration.inMonths duration.inSeconds',
  'localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate',
  'localtime.realtime localtime.statement localtime.transaction localtime.truncate',
  'point.distance point.withinBBox',
  'time.realtime time.statement time.transaction time.truncate',
  'vector.similarity.cosine vector.similarity.euclidean',
];

const allowedReading = toSet(readingProcedures);
const allowedWriting = toSet([...readingProcedures, ...writingProcedures]);
const functionNames = functions.flatMap((line) => line.split(' '));
const allowedFunctions = toSet(functionNames);

export function isProcedureAllowed(name: string, writesAllowed: boolean): boolean {
  return (writesAllowed ? allowedWriting : allowedReading).has(name.toLowerCase());
}

export function isFunctionAllowed(name: string): boolean {
  return allowedFunctions.has(name.toLowerCase());
}

function toSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** The allowed name that one is closest to, when it is close. */
export function suggestProcedure(name: string): string | undefined {
  return suggestName(name, readingProcedures);
}

export function suggestFunction(name: string): string | undefined {
  return suggestName(name, functionNames);
}
