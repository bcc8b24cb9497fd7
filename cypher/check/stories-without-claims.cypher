// Stories whose phrases lead to claims that are not there
// @unlisted
MATCH (story:Story)
UNWIND range(0, size(story.steps) - 1) AS at
UNWIND split(story.steps[at], ']' + '(')[1..] AS phrase
WITH story, at, split(phrase, ')')[0] AS claimId
OPTIONAL MATCH (c:Claim {id: claimId})
WITH story, at, claimId, c
WHERE c IS NULL
RETURN story.id AS about, [claimId] AS ids,
       'leads to the claim ' + claimId + ' in step ' + toString(at + 1) + ', which is not there' AS finding
ORDER BY about, at, claimId
