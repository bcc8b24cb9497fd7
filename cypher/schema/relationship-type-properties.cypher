// The properties of the relations of each type, with the types of their values
// @unlisted
// @param sample integer = 20000   how many relations to look at
MATCH ()-[r]->()
WITH r LIMIT $sample
UNWIND keys(r) AS property
WITH type(r) AS type, property, replace(valueType(r[property]), ' NOT NULL', '') AS valueType
WITH type, property, valueType, count(*) AS part
ORDER BY valueType
RETURN type, property, collect(valueType) AS types, sum(part) AS count
ORDER BY type, property
