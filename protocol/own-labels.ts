/** Labels of our own data sets whose property `id` belongs to one node alone; the full-text index covers them too. */
export const ownLabels = [
  'Actor',
  'Meeting',
  'Demand',
  'Agreement',
  'Place',
  'Claim',
  'Article',
  'Source',
] as const;
