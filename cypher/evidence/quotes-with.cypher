// Quotes that hold a word or a phrase
// @param text string          the word or phrase; upper and lower case are one
// @param limit integer = 50   how many at most
MATCH (c:Claim)-[:REPORTED_IN]->(article:Article)
WHERE toLower(c.quote) CONTAINS toLower($text)
RETURN c.quote AS quote, c.name AS read, c.origin AS saidBy, article.publisher AS report, c
ORDER BY article.id, c.start, c.id
LIMIT $limit
