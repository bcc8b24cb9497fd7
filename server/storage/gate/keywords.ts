/** Words of Cypher that the token check has to tell from names. */

/** Keywords that may stand before an opening parenthesis without calling anything. */
export const keywordsBeforeParenthesis: ReadonlySet<string> = split(
  'ACYCLIC ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT CREATE DELETE DESC DESCENDING DETACH',
  'DIFFERENT DISTINCT ELEMENT ELEMENTS ELSE END ENDS EXISTS FILTER FOR FOREACH FROM GROUP GROUPS IN INSERT IS LET',
  'LIMIT MATCH MERGE NOT OFFSET ON OPTIONAL OR ORDER PATH PATHS RELATIONSHIP RELATIONSHIPS REPEATABLE REQUIRE',
  'RETURN SEARCH SET SHORTEST SKIP STARTS THEN TRAIL TYPED UNION UNWIND USING WALK WHEN WHERE WITH XOR YIELD',
);

export const statementStarts = {
  /** Words that begin a query; those that write are judged wherever they stand. */
  queries: split(
    'CALL FILTER FINISH LET LIMIT MATCH NEXT OFFSET OPTIONAL ORDER RETURN SKIP UNWIND USE WHEN WITH LOAD USING',
  ),
  /** Words that begin an administrative command. CREATE and DROP are judged as writing. */
  commands: split(
    'ALTER COMMIT BEGIN ROLLBACK DEALLOCATE DENY DRYRUN ENABLE GRANT REALLOCATE RENAME REVOKE START STOP TERMINATE',
  ),
};

/** What SHOW may show: nothing about users, rights, settings, or what others run. */
export const showSubjects: ReadonlySet<string> = split(
  'CONSTRAINT CONSTRAINTS DATABASE DATABASES FUNCTION FUNCTIONS INDEX INDEXES PROCEDURE PROCEDURES',
);

export const showWords: ReadonlySet<string> = new Set([
  ...showSubjects,
  ...split(
    'ALL BUILT BY CURRENT DEFAULT DEFINED EXECUTABLE EXIST EXISTENCE FULLTEXT HOME IN KEY LOOKUP NODE POINT PROPERTY',
    'RANGE REL RELATIONSHIP TEXT TYPE UNIQUE UNIQUENESS USER VECTOR',
  ),
]);

/** What CREATE and DROP make or take away outside the graph. */
export const administered: ReadonlySet<string> = split(
  'ALIAS AUTH COMPOSITE DATABASE IMMUTABLE ROLE SERVER USER',
);

function split(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
