// Relations among the nodes on the canvas, those that start at some of them
// @unlisted
// @param startIds string[]     elementIds of the nodes they start at
// @param elementIds string[]   elementIds of the nodes they end at
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $startIds AND elementId(b) IN $elementIds
RETURN r
