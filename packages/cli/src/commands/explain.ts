import {
  type Detector,
  didYouMean,
  isTopic,
  type Policy,
  questionsOf,
  type Rule,
  redactPath,
  type Topic,
  topics,
} from '@holdback/rules';
import { formats, type ProblemCode, problemMessages, traits } from '@holdback/scanner';
import { openPolicy } from '../policies/open-policy.ts';
import { hang, wordsOf } from '../report/lines.ts';
import { problemAdvice } from '../report/problem-advice.ts';
import { styles } from '../report/style.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { tellConfidence } from './detectors-list.ts';
import { explainFormat } from './explain-format.ts';
import { explainFaces, explainOcr } from './explain-recognition.ts';
import { type Layout, sayItem, tellRule } from './explanation-lines.ts';
import { isVerdictId } from './find-verdict.ts';

/** Explains a rule, a kind of information, a hidden place, a problem, a format, `ocr` or `faces`. Throws a UsageError if it is none of them. */
export async function explainSubject(subject: string, name: string, terminal: Terminal): Promise<void> {
  const { policy } = await openPolicy(name);
  terminal.stdout.write(`${(await explain(subject, policy, terminal)).join('\n')}\n`);
}

async function explain(subject: string, policy: Policy, terminal: Terminal): Promise<readonly string[]> {
  const layout = { style: styles(terminal.color), width: widthOf(terminal) };
  const isMeant = (name: string) => name.toLowerCase() === subject.toLowerCase();
  const rule = policy.rules.find(({ id }) => isMeant(id));
  if (rule !== undefined) return explainRule(rule, policy, layout);
  const detector = policy.detectors.find(({ infoType }) => isMeant(infoType));
  if (detector !== undefined) return explainKind(detector, policy, layout);
  const topic = Object.keys(topics).find(isMeant);
  if (topic !== undefined && isTopic(topic)) return explainTopic(topic, policy, layout);
  const code = problemCodes.find(isMeant);
  if (code !== undefined) return explainProblem(code, layout);
  const trait = Object.entries(traits).find(([name]) => isMeant(name) || isMeant(name.replaceAll('-', ' ')));
  if (trait !== undefined) return explainTrait(trait, policy, layout);
  if (isMeant('ocr')) return await explainOcr(layout);
  if (isMeant('faces')) return await explainFaces(layout);
  const format = formats.find(({ id, kinds }) => isMeant(id) || kinds.some(isMeant));
  if (format !== undefined) return explainFormat(format, layout);
  if (isVerdictId(subject.toLowerCase())) throw new UsageError(tellReportless(subject.toLowerCase(), terminal));
  const kinds = policy.detectors.map(({ infoType }) => infoType);
  const hint = didYouMean(subject, [
    ...policy.rules.map(({ id }) => id),
    ...kinds,
    ...Object.keys(topics),
    ...Object.keys(traits),
    ...problemCodes,
    'ocr',
    'faces',
    ...formats.flatMap(({ id, kinds }) => [id, ...kinds]),
  ]);
  throw new UsageError(
    [
      `The policy "${policy.id}" has no rule, kind of information or topic "${subject}", and there is no such hidden place or problem${hint || '.'}`,
      'Rules: see holdback rules list',
      'Kinds of information: see holdback detectors list',
      `Topics: ${Object.keys(topics).join(', ')}`,
      `Problems: ${problemCodes.join(', ')}`,
      'Formats: by name, as pdf or jpg; docs/formats.md lists them',
      'What is looked for in pictures: ocr, faces',
      'A verdict of a report: its id, with --report',
    ].join('\n'),
  );
}

/** The id of a verdict alone says nothing: what it is about stands in the report. */
function tellReportless(id: string, terminal: Terminal): string {
  return [
    `"${id.slice(0, 12)}${id.length > 12 ? '…' : ''}" looks like the id of a verdict. What it is about stands in the report that has it, in JSON lines:`,
    `  ${commandOf(terminal)} explain ${id.slice(0, 8)} --report report.jsonl`,
    `Such a report is made by: ${commandOf(terminal)} scan PATH --format jsonl=report.jsonl`,
  ].join('\n');
}

const problemCodes: readonly ProblemCode[] = [...new Set(Object.values(problemMessages).map(([code]) => code))];

function explainRule(rule: Rule, policy: Policy, layout: Layout): readonly string[] {
  const { style } = layout;
  const say = (label: string, text: string) => sayItem(label, text, layout);
  const tests = { fail: 'Fails:', pass: 'Passes:', 'not-applicable': 'Exempt:' } as const;
  return [
    `${style[rule.severity](rule.severity.toUpperCase())}  ${style.bold(rule.id)}  ${rule.title}`,
    '',
    ...say('Why:', rule.why),
    ...say('Do:', rule.do),
    '',
    ...tellRule(rule, layout),
    ...tellIgnored(rule, policy, layout),
    ...(rule.fixed
      ? hang('', wordsOf('No other policy may lower it, exempt anything from it or leave it out.'), layout.width)
      : []),
    '',
    ...(rule.reference.length > 0 ? say('See:', rule.reference.join('; ')) : []),
    ...say('In:', `${redactPath(rule.place.file)}, line ${rule.place.line}; used by ${policy.id}`),
    ...say('Owner:', rule.owner ?? 'nobody is named'),
    ...(rule.reviewed === undefined ? [] : say('Reviewed:', rule.reviewed)),
    ...rule.tests.flatMap(({ name, expect }) => say(tests[expect], name)),
    ...(rule.tests.length === 0 ? say('Tests:', 'it has none, so nobody knows whether it finds what it is for') : []),
  ];
}

/** Of what a rule asks for, the topics that the policy goes by no more. */
function tellIgnored(rule: Rule, { ignoredTopics }: Policy, { width }: Layout): readonly string[] {
  const asked = new Set(questionsOf([rule]).flatMap((question) => (question.ask === 'topic' ? [question.topic] : [])));
  const ignored = ignoredTopics.filter((each) => asked.has(each));
  if (ignored.length === 0) return [];
  const isLeftOut = ignored.length === asked.size && rule.when.kind === 'test';
  const said = `This policy ignores the topic${ignored.length === 1 ? '' : 's'} ${ignored.join(', ')}`;
  return hang('', wordsOf(isLeftOut ? `${said}, so that this never fails.` : `${said}.`), width);
}

/** How many words of a detector are told. */
const WORDS_TOLD = 12;

function explainKind(detector: Detector, policy: Policy, layout: Layout): readonly string[] {
  const { infoType, title, source, check, near = [], notNear = [], headers } = detector;
  const say = (label: string, text: string) => sayItem(label, text, layout);
  const sayWords = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : say(label, tellWords(words));
  const askedBy = policy.rules.filter((rule) =>
    questionsOf([rule]).some(
      (question) =>
        (question.ask === 'info' && question.infoType === infoType) ||
        (question.ask === 'together' && question.infoTypes.includes(infoType)),
    ),
  );
  return [
    `${layout.style.bold(infoType)}  ${title}`,
    '',
    ...say('Sure:', tellConfidence(detector)),
    ...(check === undefined ? [] : say('Check:', `a value must pass ${check}`)),
    ...sayWords('For it:', near),
    ...sayWords('Against:', notNear),
    ...sayWords(
      'Headers:',
      (headers?.names ?? []).map((name) => name.replace(/^=/, '')),
    ),
    ...say('Source:', source),
    ...say('Rules:', askedBy.map(({ id }) => id).join(', ') || 'none of this policy asks for it'),
  ];
}

/** A trait, as reports name it, and the rules that ask for it. */
function explainTrait([name, sentence]: readonly [string, string], policy: Policy, layout: Layout): readonly string[] {
  const rules = policy.rules.filter((rule) =>
    questionsOf([rule]).some((question) => question.ask === 'trait' && question.trait === name),
  );
  return [
    layout.style.bold(name),
    '',
    ...sayItem('What:', sentence, layout),
    ...sayItem(
      'Rules:',
      rules.length === 0 ? 'no rule asks for it' : rules.map(({ id, title }) => `${id} ${title}`).join('; '),
      layout,
    ),
    ...sayItem('All:', 'docs/carriers.md lists what is told of each format', layout),
  ];
}

function explainTopic(topic: Topic, policy: Policy, layout: Layout): readonly string[] {
  const askedBy = policy.rules.filter((rule) =>
    questionsOf([rule]).some((question) => question.ask === 'topic' && question.topic === topic),
  );
  const isIgnored = policy.ignoredTopics.includes(topic);
  return [
    `${layout.style.bold(topic)}  What reads like ${topics[topic].reads}`,
    '',
    ...sayItem('How:', 'a small model adds up what the words of each passage speak for; it may be wrong', layout),
    ...sayItem('Rules:', askedBy.map(({ id }) => id).join(', ') || 'none of this policy asks for it', layout),
    ...(isIgnored ? sayItem('But:', 'this policy goes by no such topic: ignored-topics', layout) : []),
  ];
}

function tellWords(words: readonly string[]): string {
  const rest = words.length - WORDS_TOLD;
  return `${words.slice(0, WORDS_TOLD).join(', ')}${rest > 0 ? `, and ${rest} more like them` : ''}`;
}

function explainProblem(code: ProblemCode, layout: Layout): readonly string[] {
  const sentences = Object.values(problemMessages)
    .filter(([each]) => each === code)
    .map(([, sentence]) => `  ${sentence.replaceAll('#', 'N')}`);
  const { why, advice } = problemAdvice[code];
  return [
    layout.style.bold(code),
    '',
    ...sayItem('Why:', why, layout),
    ...sayItem('Do:', advice, layout),
    ...(code === 'unsupported'
      ? sayItem('PDF:', 'pages that are pictures are read where letters are recognized: holdback explain ocr', layout)
      : []),
    'Said as:',
    ...sentences,
  ];
}
