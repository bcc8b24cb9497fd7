// Types, modalities and ends that no declaration allows
// @unlisted
MATCH (t:RelationType)
WITH collect(t.type) AS declared
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE NOT type(r) IN declared
RETURN coalesce(r.key, type(r)) AS about, [id IN [a.id, b.id] WHERE id IS NOT NULL] AS ids,
  'is of the type ' + type(r) + ', which is not declared' AS finding
ORDER BY about
UNION ALL
MATCH (a)-[r]->(b)
WHERE r.claimIds IS NOT NULL
MATCH (t:RelationType {type: type(r), dataset: r.dataset})
WHERE none(label IN labels(a) WHERE label IN t.subject) OR none(label IN labels(b) WHERE label IN t.object)
RETURN r.key AS about, [a.id, b.id] AS ids,
  'joins a ' + last(labels(a)) + ' and a ' + last(labels(b)) + '; ' + t.type + ' joins ' +
  reduce(text = '', label IN t.subject | text + CASE WHEN text = '' THEN '' ELSE ' or ' END + label) + ' and ' +
  reduce(text = '', label IN t.object | text + CASE WHEN text = '' THEN '' ELSE ' or ' END + label) AS finding
ORDER BY about
UNION ALL
MATCH (c:Claim)
WHERE NOT c.modality IN ['stated', 'attributed', 'planned', 'proposed', 'hedged', 'denied', 'inferred', 'caption', 'headline']
  OR NOT c.polarity IN ['affirmed', 'negated']
RETURN c.id AS about, [c.id] AS ids,
  'has the modality ' + coalesce(c.modality, '?') + ' and the polarity ' + coalesce(c.polarity, '?') AS finding
ORDER BY about
