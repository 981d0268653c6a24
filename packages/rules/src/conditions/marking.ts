import { detectors } from '../detectors/index.ts';
import { askForGrade, askForInfo, type Question } from '../facts/question.ts';
import type { Condition } from './condition.ts';
import { either, named, type TitleOf } from './in-words.ts';
import { markingNames } from './info-type-schema.ts';

/** A kind of marking, or one from a grade on. */
interface Asked {
  readonly infoType: string;
  readonly grade?: string;
}

/** Any of them, so that how many different ones there are can be asked. */
const ANY = 'any';

/** Those that limit who may have a text: all but the grades that say it may be shared with anyone or nearly so. */
const LIMITING = 'limiting';

const limiting = markingNames.map((name): Asked => {
  const infoType = `marking-${name}`;
  const grade = { tlp: 'green', uk: 'sensitive' }[name];
  return grade === undefined ? { infoType } : { infoType, grade };
});

/** The grades of each kind that has any, from the least on. */
const grades = new Map(
  detectors.flatMap(({ infoType, grades: list }) =>
    list === undefined ? [] : [[infoType.slice('marking-'.length), list.map(({ name }) => name)] as const],
  ),
);

const item = {
  oneOf: [
    { type: 'string', enum: [ANY, LIMITING, ...markingNames] },
    {
      type: 'object',
      title: 'a kind with its grade, such as { tlp: amber }',
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: Object.fromEntries([...grades].map(([name, list]) => [name, { type: 'string', enum: list }])),
    },
  ],
};

export const marking: Condition = {
  name: 'marking',
  sentence:
    'The file carries one of these handling markings; with a grade, one as strict or stricter; "any" counts different markings; "limiting" is any that limits who may have it.',
  example: 'marking: [les, { tlp: amber }]',
  schema: { oneOf: [...item.oneOf, { type: 'array', items: item, minItems: 1 }] },
  modifiers: ['at-least', 'confidence', 'hidden'],
  countsValues: true,
  questions: (value, _options, titleOf) =>
    read(value).map(({ infoType, grade }): Question => {
      if (infoType === ANY) return { ask: 'markings', key: 'markings', noun: 'marking' };
      return grade === undefined
        ? askForInfo(infoType, titleOf(infoType))
        : askForGrade(infoType, grade, titleOf(infoType));
    }),
  tell: (value, _options, titleOf) => `it carries ${either(read(value).map((each) => tellAsked(each, titleOf)))}`,
};

function tellAsked({ infoType, grade }: Asked, titleOf: TitleOf): string {
  if (infoType === ANY) return 'handling markings of any kind';
  const name = named([infoType], titleOf).join('');
  return grade === undefined ? name : `${name} of ${grade} or stricter`;
}

function read(value: unknown): readonly Asked[] {
  if (Array.isArray(value)) return value.flatMap(read);
  if (value === ANY) return [{ infoType: ANY }];
  if (value === LIMITING) return limiting;
  if (typeof value === 'string') return [{ infoType: `marking-${value}` }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, grade]) => ({ infoType: `marking-${name}`, grade: String(grade) }));
}
