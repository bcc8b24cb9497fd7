// People who may be two: names that share no word, offices in two countries, both sides of one meeting
// @unlisted
MATCH (p:Person)
UNWIND coalesce(p.aliases, []) AS alias
WITH p, alias, [word IN split(toLower(p.name), ' ') WHERE size(word) > 2 | left(word, 3)] AS own
WITH p, alias, own, [word IN split(toLower(alias), ' ') WHERE size(word) > 2 | left(word, 3)] AS other
WHERE size(other) > 0 AND none(word IN other WHERE word IN own) AND alias =~ '\\p{Lu}.*'
  AND size([word IN split(alias, ' ') WHERE word =~ '\\p{Lu}.*']) > 1
RETURN p.id AS about, [p.id] AS ids, 'is also called “' + alias + '”, which shares no word with ' + p.name AS finding
ORDER BY about, finding
UNION ALL
MATCH (p:Person)-[:HOLDS_OFFICE|REPRESENTS]->(c:Country)
WITH p, c
ORDER BY c.id
WITH p, collect(DISTINCT c.id) AS countries
WHERE size(countries) > 1
RETURN p.id AS about, [p.id] + countries AS ids, 'acts for ' + toString(size(countries)) + ' countries' AS finding
ORDER BY about
UNION ALL
MATCH (p:Person)-[:MEMBER_OF|LED_BY]-(d:Delegation)-[m:MET_WITH]-(e:Delegation)-[:MEMBER_OF|LED_BY]-(p)
WHERE d.id < e.id
RETURN DISTINCT p.id AS about, [p.id, d.id, e.id] AS ids, 'is in both delegations that met' AS finding
ORDER BY about
