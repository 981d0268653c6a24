import { compileGlob } from '../conditions/glob.ts';
import { namesNear } from '../conditions/nearest-name.ts';
import type { DocumentSeen, DocumentWant, Question } from '../facts/question.ts';
import { redactName } from '../facts/redact.ts';
import type { Lack } from './account.ts';
import type { Scene } from './scene.ts';

type Of<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>;

/** Properties and traits that are told in place of the one that is not there. */
const TOLD_MAX = 6;

/** Why a property is not filled in as asked. */
export function lacksOfMetadata({ name, except }: Of<'metadata'>, { witnesses, policy }: Scene): readonly Lack[] {
  const what = [name];
  const known = witnesses.flatMap(({ properties }) => [...properties]);
  const own = known.find(([each]) => each === name);
  if (own !== undefined) {
    const isExcept = except.includes(own[1].trim().toLowerCase());
    return [{ reason: isExcept ? 'excepted-value' : 'empty-property', what }];
  }
  if (known.length === 0) return [{ reason: 'nothing', what: [`the property ${name}`] }];
  const names = known.map(([each]) => each);
  // The nearest is told first: a key that a file chose for itself is none that we vouch for.
  const near = namesNear(name, names);
  const told = [...new Set([...near, ...names])].slice(0, TOLD_MAX);
  return [{ reason: 'other-properties', what, seen: told.map((each) => redactName(each, policy.masks)) }];
}

/** Why a file is not built in such a way. */
export function lacksOfTrait({ trait }: Of<'trait'>, { witnesses }: Scene): readonly Lack[] {
  const traits = [...new Set(witnesses.flatMap((witness) => [...witness.traits]))];
  if (traits.length === 0) return [{ reason: 'nothing', what: [trait] }];
  return [{ reason: 'other-traits', what: [trait], seen: traits.slice(0, TOLD_MAX) }];
}

/** Why a document is not so old. */
export function lacksOfAge({ witnesses }: Scene): readonly Lack[] {
  const days = witnesses.flatMap(({ day }) => day ?? []);
  const [day] = days.toSorted((a, b) => a - b);
  if (day === undefined) return [{ reason: 'undated' }];
  return [{ reason: 'younger', seen: [new Date(day).toISOString().slice(0, 10)] }];
}

/** Why the name, the path, the format or the size of a file does not fit. */
export function lacksOfDocument({ wants }: Of<'document'>, { witnesses, policy }: Scene): readonly Lack[] {
  const all = witnesses.flatMap(({ document }) => document ?? []);
  const documents = wants.of === 'member' ? all.filter(({ isMember }) => isMember) : all;
  const [first] = documents;
  if (first === undefined) return [{ reason: 'no-member', what: [wants.value] }];
  if (wants.of === 'format') return [{ reason: 'other-format', what: [wants.value], seen: [first.format] }];
  if (wants.of === 'size') return [{ reason: 'smaller', what: [wants.value], seen: [String(first.bytes ?? 0)] }];
  for (const document of documents) {
    const near = nearGlob(wants, document);
    if (near !== undefined) return [{ what: [wants.value], ...near }];
  }
  const shown = wants.of === 'path' ? first.paths[0] : first.fileName;
  return [{ reason: 'other-name', what: [wants.value], seen: [redactName(shown ?? first.fileName, policy.masks)] }];
}

/** A pattern that is much alike and would fit. */
function nearGlob({ of, value }: DocumentWant, document: DocumentSeen): Pick<Lack, 'reason' | 'words'> | undefined {
  const names = of === 'path' ? document.paths : [document.fileName];
  const fits = (glob: string, tried: readonly string[] = names) => tried.some(compileGlob(glob));
  const last = value.slice(value.lastIndexOf('/') + 1);
  if (of !== 'path' && value.includes('/')) {
    if (fits(value, document.paths) || fits(last)) return { reason: 'glob-path', words: [`path: ${value}`, last] };
    return undefined;
  }
  const folders = of === 'path' ? [`**/${value}`, `${value}/**`, `**/${value}/**`, `**/${last}`] : [];
  const folder = folders.find((glob) => !/\*\*\/\*\*?$/.test(glob) && fits(glob));
  if (folder !== undefined) return { reason: 'glob-folder', words: [folder] };
  const stem = last.replace(/\.[^.*]*$/, '');
  const others = [...(/^\**$/.test(stem) ? [] : [`${stem}.*`]), ...(/^\W*$/.test(last) ? [] : [`*${last}*`])];
  const near = others.find((glob) => glob !== value && fits(glob, [document.fileName]));
  return near === undefined ? undefined : { reason: 'glob-near', words: [near] };
}
