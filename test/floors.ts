/**
 * The rooms of the scanner, from the ground up, and the rooms that each may import, types too. A room is a folder under
 * `src`, or a file that lies directly in it; a format is a room of its own.
 */
const scanner = {
  traits: [],
  recognition: [],
  document: ['traits'],
  problem: ['document'],
  limits: [],
  parts: ['document', 'problem'],
  source: ['document', 'problem'],
  text: ['document', 'limits', 'parts'],
  structures: ['document', 'problem', 'limits', 'recognition', 'parts', 'source', 'text'],
  identify: ['document', 'problem', 'limits', 'text', 'structures'],
  'formats/format': ['document', 'problem', 'limits', 'recognition', 'source', 'identify'],
  'formats/*': [
    'document',
    'problem',
    'limits',
    'recognition',
    'parts',
    'source',
    'text',
    'structures',
    'formats/format',
  ],
  'formats/index': ['formats/format', 'formats/*'],
  scan: [
    'document',
    'problem',
    'limits',
    'recognition',
    'parts',
    'source',
    'identify',
    'formats/format',
    'formats/index',
  ],
  browser: ['problem', 'text', 'identify'],
  strings: ['document', 'limits', 'text', 'formats/*'],
  index: [
    'document',
    'problem',
    'traits',
    'limits',
    'recognition',
    'source',
    'identify',
    'formats/format',
    'formats/index',
    'scan',
  ],
} as const;

/** The rooms of the rules. */
const rules = {
  engine: [],
  lists: [],
  checks: ['lists'],
  detectors: ['engine', 'lists', 'checks'],
  label: ['engine', 'detectors'],
  block: ['engine', 'label'],
  prose: ['lists'],
  match: ['engine', 'checks', 'detectors', 'label', 'block', 'prose'],
  column: ['lists', 'checks', 'detectors', 'label', 'match'],
  facts: ['engine', 'detectors', 'label', 'block', 'prose', 'match', 'column'],
  conditions: ['lists', 'detectors', 'label', 'prose', 'match', 'facts'],
  policy: ['engine', 'checks', 'detectors', 'prose', 'match', 'facts', 'conditions'],
  release: ['match', 'conditions', 'policy'],
  judge: ['detectors', 'match', 'facts', 'conditions', 'policy', 'release'],
  accept: ['facts', 'conditions', 'policy', 'judge'],
  why: ['checks', 'detectors', 'label', 'block', 'match', 'facts', 'conditions', 'policy', 'judge'],
  lint: ['detectors', 'match', 'facts', 'conditions', 'policy', 'judge'],
  'built-in': ['policy'],
  accepted: ['accept'],
  written: ['policy'],
  'release-lists': ['release'],
  index: [
    'checks',
    'detectors',
    'label',
    'prose',
    'match',
    'facts',
    'conditions',
    'policy',
    'judge',
    'accept',
    'why',
    'lint',
  ],
} as const;

/** The rooms of the command line. */
const cli = {
  'usage-error': [],
  version: [],
  'shell-word': [],
  terminal: [],
  'command-name': ['shell-word'],
  run: ['usage-error', 'terminal'],
  lists: ['usage-error', 'run'],
  policies: ['usage-error', 'lists'],
  report: ['usage-error', 'version', 'shell-word', 'terminal', 'run'],
  workers: ['usage-error', 'policies', 'run', 'report'],
  git: ['usage-error', 'run', 'lists'],
  configuration: ['usage-error', 'shell-word', 'run', 'lists', 'policies', 'workers'],
  init: ['usage-error', 'version', 'shell-word', 'run', 'lists', 'policies', 'configuration'],
  scan: ['usage-error', 'terminal', 'run', 'lists', 'policies', 'report', 'workers', 'git', 'configuration'],
  commands: [
    'usage-error',
    'version',
    'shell-word',
    'terminal',
    'run',
    'lists',
    'policies',
    'workers',
    'report',
    'configuration',
    'init',
    'scan',
  ],
  'command-line': ['version', 'terminal', 'run', 'workers', 'commands'],
  main: ['command-name', 'report', 'commands', 'command-line'],
  bin: ['workers', 'main'],
} as const;

/** The rooms of the recognizer. */
const ocr = {
  network: [],
  engine: ['network'],
  detect: ['engine'],
  read: ['engine', 'detect'],
  correct: [],
  order: ['detect', 'read'],
  tesseract: [],
  recognizer: ['engine', 'detect', 'read', 'correct', 'order', 'tesseract'],
  index: ['engine', 'recognizer'],
} as const;

/** The rooms of the face finder. */
const faces = {
  weights: [],
  layers: ['weights'],
  'face-finder': ['weights', 'layers'],
  index: ['face-finder'],
} as const;

/** By package, the rooms from the ground up, each with those that it may import from. */
export const floors: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  scanner,
  rules,
  ocr,
  faces,
  cli,
};
