// The relation types, and how many relations are of each
// @unlisted
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS count
ORDER BY type
