// What happened when
// @param from date = null    first day; from the beginning when left out
// @param until date = null   last day; to the end when left out
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE r.date IS NOT NULL
  AND ($from IS NULL OR r.date >= $from)
  AND ($until IS NULL OR r.date <= $until)
RETURN r.date AS date, r.datePrecision AS precision, a, r, b
ORDER BY date, type(r), a.name, b.name, r.key
