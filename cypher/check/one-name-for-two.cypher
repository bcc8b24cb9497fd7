// Names that two nodes of one kind share
// @unlisted
MATCH (n:Actor|Meeting|Demand|Agreement|Place|Source)
WHERE n.name IS NOT NULL
WITH n, CASE WHEN n:Actor THEN 'Actor' ELSE head(labels(n)) END AS label
UNWIND [n.name] + coalesce(n.aliases, []) AS spelling
WITH DISTINCT label, toLower(trim(spelling)) AS spelling, n
ORDER BY n.id
WITH label, spelling, collect(n.id) AS ids
WHERE size(ids) > 1
RETURN spelling AS about, ids, 'is the name of ' + toString(size(ids)) + ' nodes' AS finding
ORDER BY about, ids[0]
