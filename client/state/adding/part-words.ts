/** What the form calls the parts of something new that comes along with a claim. */
export const partWords = {
  name: 'Name',
  kind: 'Kind',
  role: 'Role',
  meetingKind: 'Sort of meeting',
  status: 'Held or not',
  text: 'What is demanded',
  topic: 'Topic',
  phase: 'When it was raised',
} as const;

export type NodePart = keyof typeof partWords;

export function isNodePart(name: string): name is NodePart {
  return Object.hasOwn(partWords, name);
}
