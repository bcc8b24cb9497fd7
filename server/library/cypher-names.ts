/** Names of labels, types and properties as they stand in a statement, on every version of Neo4j and on our engine. */
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Words that mean something of their own where a label or a key may stand. */
const reserved = new Set(
  [
    'AND CASE CONTAINS COUNT DISTINCT ELSE END ENDS EXISTS FALSE IN INF INFINITY IS NAN NFC NFD NFKC NFKD',
    'NORMALIZED NOT NULL OR STARTS THEN TRUE TYPED WHEN WHERE XOR',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Undefined for the rare name that no statement can hold: Neo4j 5 resolves a backslash and a `u` before it reads
 * names, Neo4j 2025 does not.
 */
export function quoteName(name: string): string | undefined {
  if (plainName.test(name) && !reserved.has(name.toUpperCase())) return name;
  return /\\u/i.test(name) ? undefined : `\`${name.replaceAll('`', '``')}\``;
}
