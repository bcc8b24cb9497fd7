// Relations without a claim, and claims without a quote
// @unlisted
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE coalesce(size(r.claimIds), 0) = 0
RETURN coalesce(r.key, coalesce(a.id, a.name, '?') + ' ' + type(r) + ' ' + coalesce(b.id, b.name, '?')) AS about,
  [id IN [a.id, b.id] WHERE id IS NOT NULL] AS ids, 'has no claim behind it' AS finding
ORDER BY about
UNION ALL
MATCH (c:Claim)
WHERE trim(coalesce(c.quote, '')) = '' OR c.start IS NULL OR c.end IS NULL OR c.end <= c.start
RETURN c.id AS about, [c.id] AS ids, 'has no quote, or no place where it stands' AS finding
ORDER BY about
