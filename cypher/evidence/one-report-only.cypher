// What rests on a single report
// @param article string = null   id of the report; any of them when left out
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE r.sourceCount = 1 AND ($article IS NULL OR $article IN r.articleIds)
RETURN a, r, b, r.articleIds AS report, r.origins AS saidBy
ORDER BY type(r), a.name, b.name, r.key
