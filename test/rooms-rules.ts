/**
 * The rooms of `packages/rules/src`, each with the rooms that its files may import from, itself left out. A room imports
 * those before it only.
 */
export const rulesFloors: Readonly<Record<string, readonly string[]>> = {
  'packages/rules/src/engine': [],
  'packages/rules/src/lists': [],
  'packages/rules/src/checks': ['lists'],
  'packages/rules/src/detectors': ['engine', 'lists', 'checks'],
  'packages/rules/src/label': ['engine', 'detectors'],
  'packages/rules/src/block': ['engine'],
  'packages/rules/src/match': ['engine', 'checks', 'detectors', 'label', 'block'],
  'packages/rules/src/column': ['lists', 'checks', 'detectors', 'label', 'match'],
  'packages/rules/src/facts': ['engine', 'detectors', 'label', 'block', 'match', 'column'],
  'packages/rules/src/conditions': ['detectors', 'label', 'facts'],
  'packages/rules/src/policy': ['engine', 'checks', 'detectors', 'match', 'facts', 'conditions'],
  'packages/rules/src/judge': ['detectors', 'facts', 'conditions', 'policy'],
};
