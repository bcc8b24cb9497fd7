// Where the reports, or the people they quote, disagree
// @param between string = null   sources or actors; both when left out
MATCH (left:Claim)-[d:DISAGREES_WITH]->(right:Claim)
WHERE $between IS NULL OR d.between = $between
MATCH (left)-[:REPORTED_IN]->(leftReport:Article)
MATCH (right)-[:REPORTED_IN]->(rightReport:Article)
RETURN d.topic AS topic, d.between AS between, left.quote AS oneSays, leftReport.publisher AS oneReport,
  right.quote AS otherSays, rightReport.publisher AS otherReport, left, d, right
ORDER BY topic, left.id, right.id
