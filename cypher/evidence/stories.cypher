// The stories that the data sets tell, as the explorer shows them step by step
// @unlisted
MATCH (story:Story)
RETURN story.id AS id, story.title AS title, story.steps AS steps
ORDER BY id
