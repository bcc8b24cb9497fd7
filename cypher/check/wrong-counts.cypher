// Relations whose counts of reports and origins are not those of their claims
// @unlisted
MATCH ()-[r]->()
WHERE r.claimIds IS NOT NULL
UNWIND r.claimIds AS claimId
MATCH (c:Claim {id: claimId})-[:REPORTED_IN]->(a:Article)
WITH r, count(DISTINCT a) AS reports, count(DISTINCT c.origin) AS origins
WHERE r.sourceCount <> reports OR r.originCount <> origins
RETURN r.key AS about, r.claimIds AS ids,
  'counts ' + toString(r.sourceCount) + ' reports and ' + toString(r.originCount) + ' origins; its claims have ' +
  toString(reports) + ' and ' + toString(origins) AS finding
ORDER BY about
