// The best connected nodes and who stands between them, for a database that is not one of ours
// @unlisted
// @param sample integer = 10000   how many nodes to look at, with twice as many of their neighbours
// @param hubs integer = 40        how many of the best connected bring neighbours along
// @param nodes integer = 120      how many nodes at most
// @param limit integer = 1500     how many relations at most
MATCH (n)
WITH n LIMIT $sample
OPTIONAL MATCH (n)--(m)
WITH n, m LIMIT 3 * $sample
UNWIND [n, m] AS node
WITH DISTINCT node
WHERE node IS NOT NULL
WITH node, COUNT { (node)--() } AS degree
ORDER BY degree DESC, elementId(node)
LIMIT $nodes
WITH collect(node) AS best
UNWIND best[..$hubs] AS hub
WITH best, hub, COLLECT {
  MATCH (hub)--(other)
  WITH DISTINCT other LIMIT 1000
  ORDER BY COUNT { (other)--() } DESC, elementId(other)
  RETURN other
} AS others
UNWIND range(0, size(others)) AS place
WITH best, others[place] AS other, count(hub) AS hubs, min(place) AS place
ORDER BY hubs DESC, place, elementId(other)
LIMIT $nodes
WITH best, collect(other) AS between
WITH best[..$hubs] + between + best AS wanted
UNWIND range(0, size(wanted) - 1) AS place
WITH wanted[place] AS node, min(place) AS place
ORDER BY place
LIMIT $nodes
WITH collect(node) AS chosen
UNWIND chosen AS a
OPTIONAL MATCH (a)-[r]->(b)
WHERE b IN chosen
RETURN a, r, b
LIMIT $limit
