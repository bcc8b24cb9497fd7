// Who speaks for which country: by office, as its delegation, or counted among its people
// @param side string = null   id of a country, such as turkey; all of them when left out
MATCH (member:Actor|Source)
UNWIND member.sides AS id
MATCH (side:Country {id: id})
WHERE $side IS NULL OR side.id = $side
RETURN side, member
ORDER BY side.name, member.name, member.id
