// Every relation among the nodes on the canvas
// @unlisted
// @param elementIds string[]   the nodes' elementIds
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $elementIds AND elementId(b) IN $elementIds
RETURN r
