// What a report leaves out that others have
// @param article string          id of the report, such as politico
// @param reports integer = 2     how many others have it at least
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE NOT $article IN r.articleIds AND r.sourceCount >= $reports
RETURN a, r, b, r.sourceCount AS reports, r.originCount AS independent
ORDER BY reports DESC, independent DESC, r.key
