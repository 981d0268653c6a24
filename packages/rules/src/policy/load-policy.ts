import { didYouMean } from '../conditions/nearest-name.ts';
import { wholeQuotesMistake } from '../conditions/phrase-mistake.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtInDetectors } from '../detectors/index.ts';
import { AgencyOwn } from '../facts/agency-own.ts';
import { digest } from '../facts/hash.ts';
import { wordsOf } from '../facts/question.ts';
import { engineViewOf } from '../match/phrase-list.ts';
import { isTopic } from '../prose/topics.ts';
import { builtInNames, builtInPolicy, readBuiltIn } from './built-in-policy.ts';
import { collectRules } from './collect-rules.ts';
import { Mistakes } from './mistakes.ts';
import { type Policy, PolicyError, questionsOf, type Rule } from './policy.ts';
import type { PolicyData } from './policy-data.ts';
import { noteSchemaMistakes } from './policy-mistake.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import type { BuiltInPolicy, PolicyFile, ReadPolicy } from './read-policy.ts';
import {
  type Attributes,
  attributesIn,
  type Collected,
  isSound,
  noteTaken,
  type Reading,
  soundItems,
} from './reading.ts';
import { reviseRules } from './revise-rules.ts';

/**
 * Finds the policy that another extends; undefined if there is none. `from` is the file that names it, to which a name
 * that begins with `./` is relative.
 */
export type FindPolicy = (name: string, from: string) => PolicyFile | BuiltInPolicy | undefined;

/** Policies that extend each other in a circle never end. */
const EXTENDS_DEPTH_MAX = 16;

/**
 * Reads a policy with all that it extends. Throws a PolicyError that says what is wrong, where, and what is meant: all
 * the mistakes of the first file that has any.
 */
export async function loadPolicy(file: PolicyFile | BuiltInPolicy, find: FindPolicy): Promise<Policy> {
  const collected: Collected = {
    rules: new Map(),
    written: [],
    detectors: new Map(builtInDetectors.map((detector) => [detector.infoType, detector])),
    inactive: new Map(),
    digests: [],
    files: new Set(),
    reportOnly: false,
  };
  const data = await collect(file, find, collected, 0);
  const rules = [...collected.rules.values()];
  if (rules.length === 0) {
    const place = 'data' in file ? undefined : { file: file.file, line: 1, column: 1 };
    throw new PolicyError(
      `the policy "${data.policy}" has no active rule, so nothing would be checked; add "rules", or a line "extends: [holdback/base]"`,
      place,
    );
  }
  const detectors = [...collected.detectors.values()];
  return {
    id: data.policy,
    title: data.title,
    digest: digest(collected.digests.join('\n')),
    rules,
    inactive: collected.inactive,
    detectors,
    masks: [...detectors, ...maskPhrases(collected.written)],
    specimens: data.specimens ?? 'possible',
    ignoredTopics: (data['ignored-topics'] ?? []).filter(isTopic),
    agency: new AgencyOwn(data.agency?.domains, data.agency?.numbers),
    reportOnly: collected.reportOnly,
  };
}

/** A built-in policy by its name: `holdback/public-portal`. Throws a PolicyError if there is none. */
export async function loadBuiltIn(name: string): Promise<Policy> {
  const file = builtInPolicy(name);
  if (file === undefined) throw new PolicyError(`there is no policy "${name}"${didYouMean(name, builtInNames)}`);
  return await loadPolicy(file, builtInPolicy);
}

/** The phrases of an author may be secrets, and are masked in names as values are; those of Holdback are none. */
function maskPhrases(rules: readonly Rule[]): readonly Detector[] {
  return questionsOf(rules).flatMap((question) => {
    const asked = wordsOf(question);
    return asked === undefined || asked.mayBeQuoted === true
      ? []
      : [engineViewOf({ key: asked.key, phrases: asked.words })];
  });
}

async function collect(
  file: PolicyFile | BuiltInPolicy,
  find: FindPolicy,
  collected: Collected,
  depth: number,
  given: Attributes = {},
): Promise<PolicyData> {
  const reading: Reading = { ...(await read(file)), mistakes: new Mistakes(), collected };
  const { data, errors, places, mistakes } = reading;
  if (errors.length > 0) noteSchemaMistakes(places, errors, mistakes);
  noteQuotes(data, [], places, mistakes);
  const name = `holdback/${data.policy}`;
  const builtIn = builtInPolicy(name);
  if (!reading.isBuiltIn && file.file !== name && builtIn !== undefined && builtIn.data.policy === data.policy) {
    mistakes.add(`"${data.policy}" is a policy of Holdback; give yours a name of its own`, places.place(['policy']));
  }
  collected.digests.push(reading.digest);
  // What the validator let through is looked at all the same, so that an author is told everything at once.
  const attributes = attributesIn(reading, given);
  const bases = isSound(reading, '/extends') ? (data.extends ?? []) : [];
  const hasBases = await collectBases(bases, reading, find, depth, attributes);
  await collectDetectors(reading);
  collectRules(reading);
  if (hasBases) reviseRules(reading, attributes);
  collected.reportOnly = data['report-only'] ?? collected.reportOnly;
  mistakes.check();
  if (!isWhole(reading)) throw new PolicyError('this is not a policy', places.place([]));
  return reading.data;
}

/** A run by built-in policies alone loads no parser and no validator. */
async function read(file: PolicyFile | BuiltInPolicy): Promise<ReadPolicy> {
  if ('data' in file) return readBuiltIn(file);
  const { readPolicyFile } = await import('./read-policy-file.ts');
  return readPolicyFile(file);
}

/** What files hold in examples and tests may well stand between typographic quotes. */
const quotedInFiles: ReadonlySet<string | number> = new Set(['examples', 'tests']);

/** Notes every text between typographic quotes, whatever it is under. */
function noteQuotes(value: unknown, path: PolicyPath, places: PolicyPlaces, mistakes: Mistakes): void {
  if (typeof value === 'string') {
    const mistake = wholeQuotesMistake(value);
    if (mistake !== undefined) mistakes.add(mistake, places.place(path));
  } else if (typeof value === 'object' && value !== null) {
    const items: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, each] of items) if (!quotedInFiles.has(key)) noteQuotes(each, [...path, key], places, mistakes);
  }
}

/** Did the validator find nothing wrong at all? */
function isWhole(reading: Reading): reading is Reading & { readonly data: PolicyData } {
  return reading.errors.length === 0;
}

/** Collects what a policy extends. False if one of them is not there. */
async function collectBases(
  names: readonly string[],
  reading: Reading,
  find: FindPolicy,
  depth: number,
  attributes: Attributes,
): Promise<boolean> {
  const { places, mistakes, collected } = reading;
  let isWhole = true;
  for (const [index, name] of names.entries()) {
    const place = () => places.place(['extends', index]);
    if (depth >= EXTENDS_DEPTH_MAX)
      throw new PolicyError('policies extend each other in a circle; take one of them out of "extends"', place());
    const base = find(name, places.file);
    if (base === undefined) {
      mistakes.add(`there is no policy "${name}"${didYouMean(name, builtInNames)}`, place());
      isWhole = false;
    } else if (!collected.files.has(base.file)) {
      await collect(base, find, collected, depth + 1, attributes);
      collected.files.add(base.file);
    }
  }
  return isWhole;
}

async function collectDetectors(reading: Reading): Promise<void> {
  const { places, mistakes, collected } = reading;
  const { detectors } = reading.data;
  if (detectors === undefined) return;
  const { compileDetector } = await import('./compile-detector.ts');
  const taken = noteTaken(detectors, 'detectors', 'a kind of information', collected.detectors, reading);
  for (const [index, each] of soundItems(detectors, 'detectors', reading)) {
    const detector = compileDetector(each, places, ['detectors', index], mistakes);
    if (detector !== undefined && !taken.has(index)) collected.detectors.set(each.id, detector);
  }
}
