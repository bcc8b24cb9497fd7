// Claims without a subject, an object or a report
// @unlisted
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(s)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
OPTIONAL MATCH (c)-[:REPORTED_IN]->(a:Article)
WITH c, count(DISTINCT s) AS subjects, count(DISTINCT o) AS objects, count(DISTINCT a) AS reports
WHERE subjects <> 1 OR objects <> 1 OR reports <> 1
RETURN c.id AS about, [c.id] AS ids,
  'has ' + toString(subjects) + ' subjects, ' + toString(objects) + ' objects and ' + toString(reports) +
  ' reports; each should be one' AS finding
ORDER BY about
