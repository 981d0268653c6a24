/** What a text is about, as people would say it after "the text reads like". */
interface TopicName {
  readonly reads: string;
  /** It is written for anyone to read. */
  readonly isPublic?: true;
}

/** What texts are about: first what agencies keep to themselves, then what they write for anyone. The order is that of the weights. */
export const topics = {
  'source-handling': { reads: 'notes on meeting or running a source' },
  'source-payment': { reads: 'a payment or a favor to a source' },
  wanted: { reads: 'a look-out for a wanted person or vehicle' },
  'raid-plan': { reads: 'a plan for a raid, a search or an arrest' },
  surveillance: { reads: 'notes on watching or tracking somebody' },
  interview: { reads: 'what a victim, a witness or a child said' },
  'protective-placement': { reads: 'where somebody is hidden or protected' },
  custody: { reads: 'a record of a jail or a prison' },
  'internal-affairs': { reads: 'a complaint about an employee, or discipline' },
  personnel: { reads: 'private matters of staff' },
  'medical-hold': { reads: 'a medical or mental-health record' },
  intelligence: { reads: 'intelligence on gangs, groups or associates' },
  'suspicious-activity': { reads: 'a report of suspicious activity' },
  deconfliction: { reads: 'two units on the same target' },
  'sealed-matter': { reads: 'a sealed or a grand-jury matter' },
  'covert-identity': { reads: 'the cover of an undercover officer' },
  'communications-keys': { reads: 'radio channels, code words or keys in use' },
  'building-security': { reads: 'how a building is guarded, and where it is not' },
  'evidence-handling': { reads: 'the handling of evidence or property' },
  'technical-access': { reads: 'ways into computers and systems' },
  tip: { reads: 'a tip about somebody' },
  press: { reads: 'a press release', isPublic: true },
  minutes: { reads: 'the minutes of a meeting', isPublic: true },
  policy: { reads: 'a policy, a procedure or a law', isPublic: true },
  training: { reads: 'training material', isPublic: true },
  statistics: { reads: 'statistics', isPublic: true },
  tender: { reads: 'a tender or a contract', isPublic: true },
  job: { reads: 'a job advertisement', isPublic: true },
  directory: { reads: 'a directory of offices and services', isPublic: true },
  guide: { reads: 'a guide for the public', isPublic: true },
  news: { reads: 'news or opinion', isPublic: true },
  fiction: { reads: 'fiction', isPublic: true },
  'court-calendar': { reads: 'the calendar or an opinion of a court', isPublic: true },
  advisory: { reads: 'a public advisory', isPublic: true },
  science: { reads: 'a scientific paper', isPublic: true },
  code: { reads: 'source code or its documentation', isPublic: true },
  sport: { reads: 'sport', isPublic: true },
  history: { reads: 'history', isPublic: true },
  everyday: { reads: 'everyday office talk', isPublic: true },
} as const satisfies Record<string, TopicName>;

/** What a text is about. */
export type Topic = keyof typeof topics;

/** All of them, in the order of the weights. */
export const topicNames: readonly Topic[] = Object.keys(topics).filter(isTopic);

/** Whether a name is one of a topic. */
export function isTopic(name: string): name is Topic {
  return Object.hasOwn(topics, name);
}

/** Whether a topic is one of texts that are written for anyone. */
export function isPublicTopic(topic: Topic): boolean {
  return 'isPublic' in topics[topic];
}

/** How many are not public: the first ones. */
export const sensitiveCount: number = topicNames.filter((topic) => !isPublicTopic(topic)).length;
