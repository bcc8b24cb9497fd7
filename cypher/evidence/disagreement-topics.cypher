// The matters on which reports, or the people they quote, part ways, with the claims on either side
// @param between string = null   sources or actors; both when left out
MATCH (left:Claim)-[d:DISAGREES_WITH]->(right:Claim)
WHERE $between IS NULL OR d.between = $between
WITH left, d, right
ORDER BY left.id, right.id
RETURN d.number AS number, d.topic AS topic, d.between AS between, coalesce(d.contests, false) AS contests,
  d.note AS note,
  collect(DISTINCT left.id) AS oneSide, collect(DISTINCT right.id) AS otherSide
ORDER BY number, topic
