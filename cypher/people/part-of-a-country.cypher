// The part that one country and its people played
// @param country string = "turkey"   id of the country
MATCH (country:Country {id: $country})
OPTIONAL MATCH (person:Actor)-[:REPRESENTS|HOLDS_OFFICE]->(country)
WITH country, collect(DISTINCT person) AS people
UNWIND [country] + people AS actor
MATCH (actor)-[r]-(other:Actor|Meeting|Demand|Agreement|Place)
WHERE NOT type(r) IN ['REPRESENTS', 'HOLDS_OFFICE']
RETURN DISTINCT actor, r, other
ORDER BY actor.name, type(r), other.name, r.key
