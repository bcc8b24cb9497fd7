// Relations that rest on what was only planned, proposed, denied or negated
// @unlisted
MATCH ()-[r]->()
WHERE r.claimIds IS NOT NULL
UNWIND r.claimIds AS claimId
MATCH (c:Claim {id: claimId})
WHERE c.polarity <> 'affirmed' OR c.modality IN ['planned', 'proposed', 'denied'] OR NOT coalesce(c.projected, false)
RETURN r.key AS about, [c.id] AS ids,
  'rests on ' + c.id + ', which is ' + CASE WHEN c.polarity <> 'affirmed' THEN c.polarity ELSE c.modality END AS finding
ORDER BY about, c.id
