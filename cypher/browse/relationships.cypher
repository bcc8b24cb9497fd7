// Relations by their elementIds, with their ends
// @unlisted
// @param elementIds string[]   the relations' elementIds
MATCH (a)-[r]->(b)
WHERE elementId(r) IN $elementIds
RETURN r, a, b
