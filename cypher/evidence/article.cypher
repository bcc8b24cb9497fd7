// A report as the list of its claims, in reading order
// @unlisted
// @param id string   the report's id, such as moscow-times
MATCH (article:Article {id: $id})
OPTIONAL MATCH (article)<-[:REPORTED_IN]-(claim:Claim)
OPTIONAL MATCH (claim)-[:SUBJECT]->(s)
OPTIONAL MATCH (claim)-[:OBJECT]->(o)
OPTIONAL MATCH (claim)-[t:ATTRIBUTED_TO]->(speaker)
WITH article, claim, s, o, t, speaker
ORDER BY t.order
WITH article, claim, s, o, collect(
  CASE WHEN speaker IS NOT NULL
    THEN {id: speaker.id, name: speaker.name, anonymous: coalesce(speaker.anonymous, false)} END
) AS attribution
OPTIONAL MATCH (claim)-[d:DISAGREES_WITH]-(other:Claim)
WITH article, claim, s, o, attribution, d, other
ORDER BY other.id
WITH article, claim, s, o, attribution, collect(
  CASE WHEN other IS NOT NULL THEN {claimId: other.id, topic: d.topic, between: d.between} END
) AS disagreements
RETURN article, claim, s AS claimSubject, o AS claimObject, attribution, disagreements
ORDER BY claim.start, claim.id
