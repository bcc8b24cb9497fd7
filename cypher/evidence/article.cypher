// One report
// @unlisted
// @param id string   the report's id, such as moscow-times
MATCH (article:Article {id: $id})
RETURN article
