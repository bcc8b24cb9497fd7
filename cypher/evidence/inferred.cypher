// What no report says in so many words, but follows from what they say
MATCH (a)-[r {status: 'derived'}]->(b)
RETURN a, r, b, r.articleIds AS reports
ORDER BY type(r), a.name, b.name, r.key
