import { findNames, isLikelyName } from '../../packages/rules/src/prose/find-names.ts';
import { readWords } from '../../packages/rules/src/prose/read-words.ts';
import { listOrigins, pickGiven, pickSurname } from './name-pool.ts';
import { pickOne, randomFrom } from './random.ts';

/** Sentences of reports, mail and talk, in which a name stands. None of them was learned from. */
const frames = [
  (name: string) => `On arrival I spoke with ${name} at the front door.`,
  (name: string) => `The second caller, ${name}, had already left.`,
  (name: string) => `${name} said the car was hers and showed the papers.`,
  (name: string) => `Please send a copy to ${name} before Friday.`,
  (name: string) => `We were told that ${name} moved out in the spring.`,
  (name: string) => `The letter was signed by ${name} and nobody else.`,
  (name: string) => `He asked for ${name} twice and then hung up.`,
  (name: string) => `Present were the chair, two tenants and ${name}.`,
] as const;

const COUNT = 400;

/** Prints which share of the names of each origin is found in prose: full names, and surnames alone. */
for (const { locale, origin } of listOrigins()) {
  const random = randomFrom(41);
  const found = { full: 0, surname: 0 };
  for (let at = 0; at < COUNT; at += 1) {
    const surname = pickSurname(origin, random);
    const frame = pickOne(frames, random);
    if (isFound(frame, `${pickGiven(origin, random)} ${surname}`)) found.full += 1;
    if (isFound(frame, surname)) found.surname += 1;
  }
  const share = (count: number): string => (count / COUNT).toFixed(2);
  process.stdout.write(`| ${locale} | ${share(found.full)} | ${share(found.surname)} |\n`);
}

function isFound(frame: (name: string) => string, name: string): boolean {
  const text = frame(name);
  const start = text.indexOf(name);
  let isHit = false;
  findNames(text, readWords(text), (from, to, standing) => {
    isHit ||= isLikelyName(standing) && from < start + name.length && to > start;
  });
  return isHit;
}
