// The reports, and how many claims each holds
// @unlisted
MATCH (article:Article)
OPTIONAL MATCH (article)<-[:REPORTED_IN]-(claim:Claim)
RETURN article, count(claim) AS claims
ORDER BY article.published, article.id
