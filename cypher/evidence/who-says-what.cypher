// What somebody says, as the reports tell it
// @param speaker string        id of a person, an agency or an unnamed source, such as reuters
// @param about string = null   only what is said about this node
MATCH (speaker:Actor|Source {id: $speaker})<-[t:ATTRIBUTED_TO]-(c:Claim)
MATCH (s)<-[:SUBJECT]-(c)-[:OBJECT]->(o)
WHERE $about IS NULL OR $about IN [s.id, o.id]
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.modality AS modality, c.polarity AS polarity,
  c.quote AS quote, article.publisher AS report
ORDER BY article.id, c.start, c.id, t.order
