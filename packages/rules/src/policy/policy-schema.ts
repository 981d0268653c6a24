import { checks } from '../checks/index.ts';
import { type Condition, oneOrMore, textSchema } from '../conditions/condition.ts';
import { conditions } from '../conditions/index.ts';
import { sensitiveCount, topicNames } from '../prose/topics.ts';
import { audiences, exemptions } from './audiences.ts';
import { modifierSchemas } from './modifier-schemas.ts';

const texts = { type: 'array', items: textSchema, minItems: 1 };
const textOrTexts = oneOrMore(textSchema);
const id = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
  title: 'of the letters A to Z, digits, ".", "_", "/" and "-", without spaces, such as "my-rule"',
};
const severity = { enum: ['block', 'review', 'note'] };
const scope = { enum: ['document', 'tree', 'folder', 'run'] };
const combination = { type: 'array', items: { $ref: '#/definitions/when' }, minItems: 1 };

function when(list: readonly Condition[]): object {
  return {
    type: 'object',
    description: 'One condition with its options, or all, any or none of several.',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      all: { ...combination, description: 'Each of these must be so.' },
      any: { ...combination, description: 'One of these must be so.' },
      none: { ...combination, description: 'None of these may be so.' },
      ...Object.fromEntries(list.map((each) => [each.name, { description: each.sentence, ...each.schema }])),
      ...modifierSchemas,
    },
  };
}

const shift = {
  type: 'object',
  additionalProperties: false,
  required: ['when', 'because'],
  properties: {
    'raise-to': { ...severity, description: 'The severity it has at least, where the condition holds.' },
    'lower-to': { ...severity, description: 'The severity it has at most, where the condition holds.' },
    when: { $ref: '#/definitions/when' },
    because: { ...textSchema, description: 'Why, as the rest of a sentence: "it reads as a policy".' },
    'because-recognized': {
      ...textSchema,
      description: 'Why, where all that was found was recognized in a picture; else `because`.',
    },
  },
  oneOf: [{ required: ['raise-to'] }, { required: ['lower-to'] }],
};
const shifts = {
  type: 'array',
  items: shift,
  minItems: 1,
  description: 'When it is more or less severe than it says. Every report says why.',
};
const severities = {
  type: 'object',
  description: 'Severities of rules for this audience; "off" leaves a rule out.',
  additionalProperties: { enum: ['block', 'review', 'note', 'off'] },
};

const subject = {
  text: { type: 'string', description: 'The text of a document.' },
  table: { type: 'string', description: 'A CSV table.' },
  path: { type: 'string', description: 'Where the file lies.' },
  format: { type: 'string', description: 'The format of the file.' },
  metadata: { type: 'object', additionalProperties: { type: 'string' }, description: 'Properties of the file.' },
  traits: { ...texts, description: 'How the file is built.' },
  marking: { type: 'string', description: 'A line that stands alone, as a banner does.' },
  members: {
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/subject' },
    description: 'Files inside this one; for a rule on a folder or a run, the files in it.',
  },
  file: { type: 'string', description: 'A real file, relative to the policy.' },
};

const test = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'expect'],
  properties: {
    name: { ...textSchema, description: 'What the case is, as a phrase.' },
    expect: { enum: ['fail', 'pass', 'not-applicable'], description: 'What the rule must conclude.' },
    todo: { type: 'boolean', description: 'It is known not to hold yet, and fails no run of the tests.' },
    ...subject,
  },
};

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'severity', 'why', 'do', 'when'],
  properties: {
    id: { ...id, description: 'How reports name the rule.' },
    title: { ...textSchema, description: 'What the rule finds, as a phrase.' },
    severity: {
      ...severity,
      description: 'block: never on this portal. review: a person must decide. note: for your information.',
    },
    scope: {
      description: 'What is judged: each document (the default), a file with its members, a folder, or the whole run.',
      oneOf: [scope, { type: 'array', items: scope, minItems: 1 }],
    },
    why: { ...textSchema, description: 'Why it matters, in one sentence.' },
    do: { ...textSchema, description: 'What to do, in one sentence.' },
    reference: { ...texts, description: 'Statutes, policies, standards.' },
    fixed: { type: 'boolean', description: 'No other policy may lower it, exempt anything from it or leave it out.' },
    when: { $ref: '#/definitions/when' },
    unless: { $ref: '#/definitions/when' },
    but: shifts,
    mentioned: { enum: ['review', 'note'], description: 'How severe it is where a text only speaks of such things.' },
    tests: { type: 'array', items: test, description: 'Examples that the rule must conclude so.' },
    owner: { type: 'string', description: 'Who answers for the rule.' },
    reviewed: { type: 'string', description: 'When it was last reviewed, as 2026-11-01.' },
  },
};

const waitingRule = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'severity', 'why', 'do', 'reference', 'waits-for'],
  properties: {
    id: rule.properties.id,
    title: rule.properties.title,
    severity: rule.properties.severity,
    why: rule.properties.why,
    do: rule.properties.do,
    reference: rule.properties.reference,
    fixed: rule.properties.fixed,
    'waits-for': { ...textSchema, description: 'What it would have to look at, as a noun phrase.' },
  },
};

const checkNames = Object.keys(checks) satisfies readonly string[];

const detector = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'examples'],
  properties: {
    id: { ...id, description: 'The info type that it finds.' },
    title: textSchema,
    find: { ...textOrTexts, description: 'One or more regular expressions.' },
    words: { ...texts, description: 'Words or phrases, whole and in any case, in place of a regular expression.' },
    near: { ...texts, description: 'Words that speak for it, also as a column header.' },
    'not-near': { ...texts, description: 'Words that speak against it.' },
    check: { enum: checkNames, description: 'A validator that the value must pass.' },
    confidence: {
      type: 'object',
      additionalProperties: false,
      description: 'What a match is worth alone, and near one of the words.',
      properties: {
        alone: { enum: ['possible', 'likely', 'sure'] },
        near: { enum: ['possible', 'likely', 'sure'] },
      },
    },
    examples: {
      type: 'object',
      additionalProperties: false,
      required: ['match', 'no-match'],
      properties: { match: texts, 'no-match': texts },
    },
  },
};

/** The JSON Schema (draft-07, which editors read) of a policy file, assembled from the conditions. */
export const policySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Holdback policy',
  type: 'object',
  additionalProperties: false,
  required: ['policy', 'title'],
  properties: {
    policy: { ...id, description: 'How reports name the policy.' },
    title: { ...textSchema, description: 'What the policy is for, as a phrase.' },
    extends: {
      ...texts,
      description: 'Policies whose rules are taken over: built-in ones, or ./file beside this one.',
    },
    audience: {
      type: 'object',
      additionalProperties: false,
      description: 'Who will see the files.',
      properties: Object.fromEntries(audiences.map((each) => [each, { type: 'boolean' }])),
    },
    exempt: {
      type: 'array',
      items: { enum: exemptions },
      description: 'What a court exempts this filing from: Fed. R. Crim. P. 49.1(b).',
    },
    agency: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        domains: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            pattern: '^[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+$',
            title: 'a domain, such as almorypd.example.org',
          },
          description: 'Domains of the agency, such as almorypd.example: their addresses are published.',
        },
        numbers: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            pattern: '^\\+?(\\D*\\d){6,15}$',
            title: 'six digits or more, in quotes, such as "845-555"',
          },
          description: 'Numbers of its offices, or how they all begin, such as 845-555.',
        },
      },
      description: 'What is the agency’s own and nobody’s personal data.',
    },
    'ignored-topics': {
      type: 'array',
      minItems: 1,
      items: { enum: topicNames.slice(0, sensitiveCount) },
      description: 'Topics that no rule of this policy goes by: see docs/models.md.',
    },
    'report-only': { type: 'boolean', description: 'What is found is told and fails nothing.' },
    specimens: { enum: ['possible', 'real'], description: 'Whether published specimen values count as real ones.' },
    severities,
    adjust: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['for', 'severities'],
        properties: {
          for: { enum: [...audiences, ...exemptions], description: 'An audience or an exemption.' },
          severities,
        },
      },
      description: 'Severities that hold only for an audience or an exemption.',
    },
    amend: {
      type: 'object',
      description: 'Changes of rules of other policies, by their ids.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          severity,
          do: { ...textSchema, description: 'What to do, in one sentence.' },
          unless: { $ref: '#/definitions/when' },
          but: shifts,
          owner: { type: 'string', description: 'Who answers for the change.' },
          reviewed: { type: 'string', description: 'When it was last reviewed, as 2026-11-01.' },
        },
      },
    },
    detectors: { type: 'array', items: detector, description: 'Kinds of information of your own.' },
    waiting: {
      type: 'array',
      items: waitingRule,
      description: 'Rules that judge nothing yet, and what they wait for.',
    },
    rules: { type: 'array', items: rule, description: 'What must not be so, and what to do about it.' },
  },
  definitions: {
    when: when(conditions),
    subject: { type: 'object', additionalProperties: false, properties: subject },
  },
} as const;
