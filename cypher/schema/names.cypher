// The labels and the types of relations that the store knows
// @unlisted
CALL { CALL db.labels() YIELD label WITH label ORDER BY label RETURN collect(label) AS labels }
CALL {
  CALL db.relationshipTypes() YIELD relationshipType
  WITH relationshipType ORDER BY relationshipType
  RETURN collect(relationshipType) AS types
}
RETURN labels, types
