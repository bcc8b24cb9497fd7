// Nodes of one label, the best connected first, and what ties them to the canvas and to one another
// @unlisted
// @param label string              the label
// @param elementIds string[] = []  the nodes on the canvas
// @param limit integer = 40        how many nodes at most
MATCH (n)
WHERE $label IN labels(n) AND NOT elementId(n) IN $elementIds
WITH n, COUNT { (n)--() } AS degree
ORDER BY degree DESC, elementId(n)
LIMIT $limit
WITH collect(n) AS found
UNWIND found AS a
OPTIONAL MATCH (a)-[r]-(b)
WHERE b IN found OR elementId(b) IN $elementIds
RETURN a, r, b
