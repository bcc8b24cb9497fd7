// The labels, and how many nodes carry each
// @unlisted
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(*) AS count
ORDER BY label
