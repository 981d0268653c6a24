import { pickGiven, pickOrigin, pickSurname } from './name-pool.ts';
import { pickOne, randomFrom } from './random.ts';
import type { Sentence, Span } from './sentence.ts';

/** A piece of a sentence, with what it is if it is a name. */
interface Piece {
  readonly text: string;
  readonly label?: string | undefined;
}

/** Sentences as they are, and some of them once or twice more: with other names, and written as reports and chat are. */
export function augment(sentences: readonly Sentence[], seed: number): Sentence[] {
  const random = randomFrom(seed);
  const all: Sentence[] = [];
  for (const sentence of sentences) {
    all.push(sentence);
    const hasPerson = sentence.spans.some(({ label }) => label === 'PERSON');
    if (hasPerson) {
      if (random() < 0.6) all.push(rewritten(sentence, (pieces) => renamed(pieces, random)));
      if (random() < 0.3) all.push(rewritten(sentence, (pieces) => ranked(renamed(pieces, random), random)));
    }
    const luck = random();
    const others = (pieces: readonly Piece[]): readonly Piece[] => {
      if (!hasPerson || random() < 0.4) return pieces;
      return random() < 0.5 ? renamed(pieces, random) : ranked(renamed(pieces, random), random);
    };
    if (luck < 0.12)
      all.push(
        rewritten(sentence, (pieces) => others(pieces).map((each) => ({ ...each, text: each.text.toUpperCase() }))),
      );
    else if (luck < 0.22)
      all.push(
        rewritten(sentence, (pieces) => others(pieces).map((each) => ({ ...each, text: each.text.toLowerCase() }))),
      );
    else if (luck < 0.28) all.push(rewritten(sentence, (pieces) => misread(others(pieces), random)));
  }
  return all;
}

function rewritten(sentence: Sentence, change: (pieces: readonly Piece[]) => readonly Piece[]): Sentence {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, label } of sentence.spans) {
    pieces.push({ text: sentence.text.slice(at, start) }, { text: sentence.text.slice(start, end), label });
    at = end;
  }
  pieces.push({ text: sentence.text.slice(at) });
  let text = '';
  const spans: Span[] = [];
  for (const piece of change(pieces)) {
    const start = text.length;
    text += piece.text;
    if (piece.label !== undefined) spans.push({ start, end: text.length, label: piece.label });
  }
  return { text, spans, source: sentence.source };
}

/** Other people in the same places. */
function renamed(pieces: readonly Piece[], random: () => number): Piece[] {
  const others = new Map<string, string>();
  return pieces.map((piece) => {
    if (piece.label !== 'PERSON') return piece;
    const other = others.get(piece.text) ?? otherName(piece.text, random);
    others.set(piece.text, other);
    return { ...piece, text: other };
  });
}

function otherName(name: string, random: () => number): string {
  const origin = pickOrigin(random);
  const words = name.split(/\s+/).length;
  if (words === 1) return random() < 0.55 ? pickSurname(origin, random) : pickGiven(origin, random);
  const initial = (): string => `${pickGiven(origin, random).charAt(0)}.`;
  const given = pickGiven(origin, random);
  const family = pickSurname(origin, random);
  const luck = random();
  if (words > 2 || luck < 0.1) return `${given} ${random() < 0.6 ? initial() : pickGiven(origin, random)} ${family}`;
  if (luck < 0.2) return `${initial()} ${family}`;
  if (luck < 0.27) return `${family}, ${given}`;
  if (luck < 0.32) return `${family.toUpperCase()}, ${given}${random() < 0.5 ? ` ${initial()}` : ''}`;
  if (luck < 0.36) return `${family.toUpperCase()}, ${given.toUpperCase()} ${initial().charAt(0)}`;
  if (luck < 0.4) return `${given} ${family.toUpperCase()}`;
  return `${given} ${family}`;
}

const ranks =
  'Officer;Ofc.;Det.;Detective;Sgt.;Sergeant;Cpl.;Lt.;Lieutenant;Capt.;Deputy;Dep.;Trooper;Tpr.;Agent;SA;PC;DC;DS;DI;DCI;PS;PCSO;Inspector;Constable;Chief;Sheriff;Mr.;Mrs.;Ms.;Mr;Mrs;Ms;Miss;Dr.;Dr;Judge;Nurse;Investigator;Inmate;Suspect;Victim;Witness;Subject;Defendant;Patient;Caseworker;CO;Corrections Officer;Special Agent;Cllr;Prof.'.split(
    ';',
  );

function ranked(pieces: readonly Piece[], random: () => number): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.label !== 'PERSON' || random() < 0.3) return [piece];
    const words = piece.text.split(/\s+/);
    const last = words.at(-1) ?? piece.text;
    const name = random() < 0.6 && !piece.text.includes(',') ? last : piece.text;
    return [{ text: `${pickOne(ranks, random)} ` }, { ...piece, text: name }];
  });
}

const misreadings: Readonly<Record<string, string>> = {
  l: '1',
  I: 'l',
  o: '0',
  O: '0',
  e: 'c',
  m: 'rn',
  S: '5',
  i: 'j',
  h: 'b',
  u: 'n',
};

/** As a scan is read: a letter in fifty is another. */
function misread(pieces: readonly Piece[], random: () => number): Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    text: [...piece.text].map((letter) => (random() < 0.04 ? (misreadings[letter] ?? letter) : letter)).join(''),
  }));
}
