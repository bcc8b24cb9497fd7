/**
 * In which order jest begins the test files: the longest first, so that none is left alone at the end, and those that
 * take turns at the one Neo4j apart from each other, so that no worker waits with one of them.
 */

export interface TestFile {
  readonly seconds: number;
  readonly takesNeo4j: boolean;
}

/** What two workers would do, each taking the next file when it is through: the order in which files are taken. */
export function orderFiles<File extends TestFile>(files: readonly File[], workers = 2): File[] {
  const waiting = files.toSorted((left, right) => right.seconds - left.seconds);
  const freeAt = Array.from({ length: workers }, () => 0);
  let neo4jFreeAt = 0;
  const order: File[] = [];
  while (waiting.length > 0) {
    const now = Math.min(...freeAt);
    const free = waiting.findIndex(({ takesNeo4j }) => !takesNeo4j || neo4jFreeAt <= now);
    const [next] = waiting.splice(Math.max(free, 0), 1) as [File];
    order.push(next);
    const end = Math.max(now, next.takesNeo4j ? neo4jFreeAt : 0) + next.seconds;
    freeAt[freeAt.indexOf(now)] = end;
    if (next.takesNeo4j) neo4jFreeAt = end;
  }
  return order;
}
