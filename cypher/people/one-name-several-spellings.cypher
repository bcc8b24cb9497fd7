// Under which names and spellings the reports speak of them
// @param id string = null   id of a node; all of them when left out
MATCH (n:Actor|Meeting|Demand|Agreement|Place|Source)
WHERE n.aliases IS NOT NULL AND ($id IS NULL OR n.id = $id)
RETURN n, n.name AS name, n.aliases AS spellings
ORDER BY name, n.id
