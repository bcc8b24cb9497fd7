// How many relations each of some nodes has in all, some types left aside; by the node's place in the list
// @unlisted
// @param elementIds string[]     the nodes' elementIds
// @param without string[] = []   types of relation that do not count
MATCH (n)
WHERE elementId(n) IN $elementIds
RETURN
  [place IN range(0, size($elementIds) - 1) WHERE $elementIds[place] = elementId(n)][0] AS place,
  COUNT { (n)-[r]-() WHERE NOT type(r) IN $without } AS degree
ORDER BY place
