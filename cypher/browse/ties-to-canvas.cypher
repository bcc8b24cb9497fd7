// The relations of some nodes, in either direction, with those on the canvas
// @unlisted
// @param startIds string[]     elementIds of the nodes
// @param elementIds string[]   elementIds of those on the canvas
MATCH (a)-[r]-(b)
WHERE elementId(a) IN $startIds AND elementId(b) IN $elementIds
RETURN DISTINCT r
