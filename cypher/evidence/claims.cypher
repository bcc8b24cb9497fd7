// Claims with who says so, where, and who says otherwise, in reading order
// @unlisted
// @param ids string[] = null         only these claims
// @param keys string[] = null        only claims of the relations with these keys
// @param article string = null       only claims of this report
// @param acts string[] = null        only these acts of speech, such as denied
// @param voice string = null         only claims for which this actor or source is quoted
// @param side string = null          only claims for which somebody of this country is quoted
// @param about string = null         only claims that speak of this node
// @param among string[] = null       only claims whose subject and object are among these nodes
MATCH (claim:Claim)-[:REPORTED_IN]->(article:Article)
WHERE ($ids IS NULL OR claim.id IN $ids)
  AND ($keys IS NULL OR claim.key IN $keys)
  AND ($article IS NULL OR article.id = $article)
  AND ($acts IS NULL OR claim.act IN $acts)
  AND ($voice IS NULL OR $voice IN claim.voices)
  AND ($side IS NULL OR $side IN claim.sides)
MATCH (s)<-[:SUBJECT]-(claim)-[:OBJECT]->(o)
WHERE ($about IS NULL OR $about IN [s.id, o.id, claim.meetingId])
  AND ($among IS NULL OR s.id IN $among AND o.id IN $among)
OPTIONAL MATCH (claim)-[t:ATTRIBUTED_TO]->(speaker)
WITH claim, s, o, article, t, speaker
ORDER BY t.order
WITH claim, s, o, article, collect(
  CASE WHEN speaker IS NOT NULL
    THEN {id: speaker.id, name: speaker.name, anonymous: coalesce(speaker.anonymous, false)} END
) AS attribution
OPTIONAL MATCH (claim)-[d:DISAGREES_WITH]-(other:Claim)
WITH claim, s, o, article, attribution, d, other
ORDER BY other.id, d.topic
WITH claim, s, o, article, attribution, collect(
  CASE WHEN other IS NOT NULL THEN {claimId: other.id, topic: d.topic, between: d.between} END
) AS disagreements
OPTIONAL MATCH (edition:Dataset {id: claim.dataset})
RETURN claim, article, s AS claimSubject, o AS claimObject, attribution, disagreements,
  edition.id AS dataset, edition.sha256 AS datasetHash
ORDER BY article.published, article.id, claim.start, claim.id
