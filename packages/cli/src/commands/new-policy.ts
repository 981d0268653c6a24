/** What a person says of a new rule, each as it was typed. */
export interface Answers {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly why: string;
  readonly do: string;
  readonly looksFor: string;
  /** With commas. */
  readonly values: string;
  readonly atLeast: string;
  readonly fails: string;
  readonly passes: string;
}

/** A question about a new rule. */
export interface Question {
  readonly name: keyof Answers;
  /** The option that answers it in a script. */
  readonly option: string;
  readonly asks: string;
  readonly example: string;
  /** What is meant by no answer; without it there must be one. */
  readonly fallback?: string;
  /** What is wrong with an answer, in a sentence. */
  readonly mistake?: (answer: string) => string | undefined;
}

/** What a rule may look for here, and what an example of it is. Others are written into the file. */
const subjects = { info: 'text', text: 'text', column: 'table', path: 'path' } as const;

function oneOf(...words: readonly string[]): (answer: string) => string | undefined {
  return (answer) => (words.includes(answer) ? undefined : `"${answer}" is none of ${words.join(', ')}.`);
}

/** In the order in which they are asked. */
export const questions: readonly Question[] = [
  { name: 'id', option: '--id', asks: 'A short name for the rule, without spaces', example: 'almory-01' },
  { name: 'title', option: '--title', asks: 'What it finds, as a phrase', example: 'Almory badge numbers' },
  {
    name: 'severity',
    option: '--severity',
    asks: 'How severe it is: block (never goes out), review (a person decides) or note (for information)',
    example: 'review',
    fallback: 'review',
    mistake: oneOf('block', 'review', 'note'),
  },
  {
    name: 'why',
    option: '--why',
    asks: 'Why it matters, in one sentence',
    example: 'A badge number lets a stranger pose as an officer.',
  },
  { name: 'do', option: '--do', asks: 'What to do about it, in one sentence', example: 'Delete the numbers.' },
  {
    name: 'looksFor',
    option: '--looks-for',
    asks: 'What it looks for: info (a kind of information), text (words), column (a header) or path (a name)',
    example: 'text',
    mistake: oneOf(...Object.keys(subjects)),
  },
  { name: 'values', option: '--values', asks: 'Which, with commas', example: 'office key, back door' },
  {
    name: 'atLeast',
    option: '--at-least',
    asks: 'How many there must be',
    example: '2, or 2 distinct',
    fallback: '1',
    mistake: (answer) =>
      /^[1-9]\d*(?: distinct)?$/.test(answer) ? undefined : `"${answer}" is no number. Write 2, or 2 distinct.`,
  },
  {
    name: 'fails',
    option: '--fails',
    asks: 'An example that it must fail: a text; of a column a table, with \\n between rows; of a path a path',
    example: 'The office key is at the back door.',
  },
  { name: 'passes', option: '--passes', asks: 'An example that it must pass', example: 'The office is closed.' },
];

/** A question as it is asked. */
export function askedFor({ asks, example, fallback }: Question): string {
  return `${asks}${fallback === undefined ? ` (such as: ${example})` : ` (${fallback} if you say nothing)`}`;
}

/** Where `holdback init` puts the schema of policies, by which an editor helps to write one. */
export const POLICY_SCHEMA = '.holdback/policy.schema.json';

/** A policy file of one rule with its tests, and the lines by which editors know its schema. */
export function policyText(answers: Answers): string {
  const { id, title, severity, why, do: advice, looksFor, values, atLeast, fails, passes } = answers;
  const list = values.split(',').map((each) => JSON.stringify(each.trim()));
  const threshold = atLeast === '1' ? '' : `, at-least: ${atLeast}`;
  const subject = (text: string) => `${subjectKey(looksFor)}: ${JSON.stringify(text.replaceAll('\\n', '\n'))}`;
  return `${[
    `# yaml-language-server: $schema=./${POLICY_SCHEMA}`,
    `# $schema: ./${POLICY_SCHEMA}`,
    `policy: ${JSON.stringify(`${id}-policy`)}`,
    `title: ${JSON.stringify(title)}`,
    'extends: [holdback/base]',
    'rules:',
    `  - id: ${JSON.stringify(id)}`,
    `    title: ${JSON.stringify(title)}`,
    `    severity: ${severity}`,
    `    why: ${JSON.stringify(why)}`,
    `    do: ${JSON.stringify(advice)}`,
    `    when: { ${looksFor}: [${list.join(', ')}]${threshold} }`,
    '    tests:',
    `      - { name: must fail, ${subject(fails)}, expect: fail }`,
    `      - { name: must pass, ${subject(passes)}, expect: pass }`,
  ].join('\n')}\n`;
}

function subjectKey(looksFor: string): string {
  return Object.entries(subjects).find(([name]) => name === looksFor)?.[1] ?? 'text';
}
