// Which meeting came after which, or during which
MATCH (later:Meeting)-[r:FOLLOWED|HELD_DURING|CONTINUES|FIRST_SINCE|DEPENDS_ON]->(earlier)
RETURN later, r, earlier
ORDER BY later.name, type(r), earlier.name, r.key
