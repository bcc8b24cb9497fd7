// The claims behind a relation, in reading order, with who says so and who says otherwise
// @unlisted
// @param key string   the relation's key, such as LED_BY--delegation-ukraine--rustem-umerov
MATCH (s)<-[:SUBJECT]-(claim:Claim {key: $key})-[:OBJECT]->(o)
MATCH (claim)-[:REPORTED_IN]->(article:Article)
MATCH (s)-[r {key: $key}]-(o)
OPTIONAL MATCH (claim)-[t:ATTRIBUTED_TO]->(speaker)
WITH r, claim, s, o, article, t, speaker
ORDER BY t.order
WITH r, claim, s, o, article, collect(
  CASE WHEN speaker IS NOT NULL
    THEN {id: speaker.id, name: speaker.name, anonymous: coalesce(speaker.anonymous, false)} END
) AS attribution
OPTIONAL MATCH (claim)-[d:DISAGREES_WITH]-(other:Claim)
WITH r, claim, s, o, article, attribution, d, other
ORDER BY other.id
WITH r, claim, s, o, article, attribution, collect(
  CASE WHEN other IS NOT NULL THEN {claimId: other.id, topic: d.topic, between: d.between} END
) AS disagreements
RETURN r AS relation, startNode(r) AS subject, endNode(r) AS object, claim, article,
  s AS claimSubject, o AS claimObject, attribution, disagreements
ORDER BY article.published, article.id, claim.start, claim.id
