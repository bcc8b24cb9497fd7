// Some of the network, for a database that is not one of ours
// @unlisted
// @param limit integer = 500   how many relations at most
MATCH (a)-[r]->(b)
RETURN a, r, b
LIMIT $limit
