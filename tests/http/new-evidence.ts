/** Evidence that tests add to the small data set: a new report of two sentences, and a claim from each. */
export const news =
  'Anna Šimić rejected the return of the port on Monday. Otto von Platz met her in Vienna.\n';
export const rejected = 'Anna Šimić rejected the return of the port';
export const met = 'Otto von Platz met her in Vienna';

/** A known actor speaks of a known demand. */
export const rejection = {
  article: { title: 'The port', publisher: 'The Tribune', published: '2022-03-07' },
  text: news,
  start: 0,
  end: rejected.length,
  quote: rejected,
  subject: 'anna-simic',
  relation: 'DEMANDED',
  object: 'demand-port',
  modality: 'stated',
  polarity: 'affirmed',
  date: '2022-03-07',
  datePrecision: 'day',
  dateText: 'on Monday',
};

/** Two who are new meet, as somebody new says. */
export const meeting = {
  ...rejection,
  start: news.indexOf(met),
  end: news.indexOf(met) + met.length,
  quote: met,
  subject: { kind: 'Person', name: 'Otto von Platz', role: 'Envoy of Grausark' },
  relation: 'MET_WITH',
  object: 'anna-simic',
  meeting: { kind: 'Meeting', name: 'Vienna', meetingKind: 'bilateral', status: 'held' },
  attributedTo: [{ name: 'An aide', kind: 'official', anonymous: true }],
};
