// The properties of the nodes of each label, with the types of their values
// @unlisted
// @param sample integer = 20000   how many nodes to look at
MATCH (n)
WITH n LIMIT $sample
UNWIND labels(n) AS label
UNWIND keys(n) AS property
WITH label, property, replace(valueType(n[property]), ' NOT NULL', '') AS valueType
WITH label, property, valueType, count(*) AS part
ORDER BY valueType
RETURN label, property, collect(valueType) AS types, sum(part) AS count
ORDER BY label, property
