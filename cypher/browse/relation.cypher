// One relation with its ends, by its key
// @unlisted
// @param key string   the relation's key, such as LED_BY--ukrainian-delegation--rustem-umerov
MATCH (a)<-[:SUBJECT]-(:Claim {key: $key})-[:OBJECT]->(b)
MATCH (a)-[r {key: $key}]-(b)
RETURN DISTINCT startNode(r) AS a, r, endNode(r) AS b
