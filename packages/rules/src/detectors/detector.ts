import type { CheckName } from '../checks/index.ts';
import type { Pattern } from '../engine/pattern.ts';

/** How sure a finding is, in words and in this order: only `sure` may block alone. */
export type Confidence = 'possible' | 'likely' | 'sure';

/** Which of a detector's shapes a value has: see `Detector`. */
export type Shape = 'find' | 'findNear' | 'tagged' | 'mentions' | 'labelled';

/**
 * Text that a detector must, or must not, find. In a string, guillemets mark the value that must be found exactly:
 * `SSN «078-05-1120»`; without them it is enough that something is found. A labelled example stands under a column
 * header, form label or JSON key.
 */
export type Example = string | { readonly label: string; readonly text: string };

/**
 * What a column header, form label, JSON key or cue is called: the one list of a kind, which all that reads labels goes
 * by. However it is written (`LastName`, `last_nm`, `Last Name:`), whoever it is of (`Victim2LastName`) and whatever
 * table stands before it (`tbl.LastName`): see `label/`. Phrases that say the same once `header-words.ts` has read them
 * are one.
 */
export interface Headers {
  /**
   * What a header of this kind ends in, but for words that say nothing (`SSN number`). It speaks for the kind wherever
   * it stands: `Badge number on file`. One that begins with `=` must be all of it, but for whose it is (`Victim2 Name`),
   * and what stands under it counts by its own shape alone: anything has a name.
   */
  readonly names: readonly string[];
  /**
   * What names another kind or none, though a whole value under it that has this one's shape is one: `License No`. One
   * that begins with `=` must be all of the header.
   */
  readonly maybe?: readonly string[];
  /** Words that make it another, wherever they stand around the name: `Password expires`. */
  readonly not?: readonly string[];
  /** Words of other columns of the same table beside which it is another: `Race` beside counts. Without people, that is. */
  readonly notBeside?: readonly string[];
  /** Headers that also stand above much else, as `name` does: the cells of the column decide whether it is this. */
  readonly doubtful?: readonly string[];
  /** Words of a header under which something else is called alike, as cities are called like people. They lower it. */
  readonly namesakes?: readonly string[];
}

/** Patterns of what stands beside a name: as a lookbehind where it begins, and where it ends. */
export interface TaggedBeside {
  readonly before: Pattern;
  readonly after: Pattern;
}

/** What a column holds that is no identifier: its numbers are amounts, places, days or counts. */
export type ColumnKind =
  | 'sequence'
  | 'measure'
  | 'coordinate'
  | 'money'
  | 'percentage'
  | 'version'
  | 'timestamp'
  | 'part-number';

/** A kind of value that a column tells although a single cell does not. */
export type ColumnShape =
  | {
      readonly like: 'code';
      /** Of the digits and letters of a cell, which must pass the check too. */
      readonly form: Pattern;
      /** The share of other values of the form that would pass by chance, measured over random digits. */
      readonly chance: number;
      /** Where a digit stands that varies from person to person, from 0: numbers with one prefix all pass, or none does. */
      readonly varies?: number;
    }
  | { readonly like: 'name' | 'day of birth' };

/** What tells a column of three cells or more where there is no header. */
export interface BareColumn {
  /** Of a cell, trimmed. It need not pass the check. */
  readonly form: Pattern;
  /** It counts only where another column holds names of people: days and bare digits may be anything. */
  readonly besideNames?: true;
  /** A quarter of the cells must be a match by themselves: places are written like people. */
  readonly matched?: true;
  /** Most cells must begin with another letter or digit: what is of one series does not. */
  readonly varied?: true;
}

/**
 * Finds one kind of personal or secret information in text. Data only: a detector that an agency writes in YAML is
 * the same object after loading.
 *
 * Patterns are case-sensitive unless they carry the `i` flag, and always need `u`. `^` and `$` mean the edge of a line
 * or of a run. No pattern can match across U+001F, however it is written. Inside an identifier a separator must allow
 * one line break. A group named `value` is the finding, if there is one; otherwise the whole match.
 */
export interface Detector {
  /** As it stands in policies and reports: `iban`. */
  readonly infoType: string;
  /** A noun phrase for people: `International bank account number`. */
  readonly title: string;
  /** The standard, agency page or publication that the shape and the check come from. */
  readonly source: string;
  /**
   * What stands in one place is one value and no other: the detectors that say so are weighed against each other where
   * they overlap. All others find passages, which hold values or stand beside them, as a badge number stands in an
   * officer's name; and what an agency defines itself is never outvoted.
   */
  readonly value?: true;
  /** A value that an agency sets itself, and that any number could be: between equals the other kind is meant. */
  readonly generic?: true;
  /** Even its length and punctuation say too much: an excerpt shows nothing of it. */
  readonly secret?: true;
  /** Why no rule of the public portal asks for it: all others are asked for by one. */
  readonly notAskedFor?: string;
  /** An agency may say which values are its own and published: by domain, or by the first digits of a number. */
  readonly agencyOwns?: 'domains' | 'numbers';
  /** Different values are different people, which a rule may count. */
  readonly tellsPeopleApart?: true;
  /** Shapes that count wherever they stand. */
  readonly find: readonly Pattern[];
  /** Shapes so common that they count only with a near word or a label: nine bare digits. */
  readonly findNear?: readonly Pattern[];
  /** Shapes that only mention it, in prose for instance: always `possible`, whatever stands near. */
  readonly mentions?: readonly Pattern[];
  /**
   * What counts of the names of people that are told by how they stand in prose: see `prose/`. All, or those where one of two
   * patterns matches where they begin, as a lookbehind, or where they end.
   */
  readonly tagged?: TaggedBeside | 'anywhere';
  /** Of those, the ones that are only mentions: with such a pattern beside them they are places, bodies and things. */
  readonly taggedNot?: TaggedBeside;
  /** What the columns, form labels, keys and cues that hold it are called. None, and no label says that it is this. */
  readonly headers?: Headers;
  /** What a whole cell, field or value looks like, trimmed, under a label that says what it is: a password has no shape. */
  readonly labelled?: Pattern;
  /** How a whole column of them looks, where no header says what it holds. */
  readonly column?: {
    readonly shape?: ColumnShape;
    /** How nearly all cells look of a column of few that has no header at all. */
    readonly bare?: BareColumn;
    /**
     * What a column that holds it may be where it plainly is of a kind; `none` for numbers, which a column of amounts or
     * counts holds none of. Any kind if absent.
     */
    readonly kind?: ColumnKind | 'none';
  };
  /** Digits of its parts where each stands in a column of its own, one beside the other. */
  readonly divided?: readonly number[];
  /** What the cells of a row look like that are one together, in a table without a header. The first is the match. */
  readonly row?: readonly Pattern[];
  /** The longest possible match in UTF-16 units, so that long text can be cut with a safe overlap. */
  readonly lengthMax: number;
  /** The validator that a value must pass. A value that fails is no match. */
  readonly check?: CheckName;
  /** The shapes that must pass it. All but `mentions` if absent. */
  readonly checkedShapes?: readonly Shape[];
  /** What a value may not be a piece of: a number may not be one of a decimal, a URL or a UUID. See `match/piece-of.ts`. */
  readonly guard?: 'number';
  /**
   * What makes more than a mention of a value that passes the check: others of a form around it that all pass it too, or
   * a line that is the entry of a list.
   */
  readonly company?: { readonly form: Pattern; readonly listed: Pattern };
  /** Words and phrases that speak for it, within 60 characters before or 30 after, or in the label. */
  readonly near?: readonly string[];
  /**
   * Words and phrases that speak against it, there too. They lower the confidence and never delete a match, and of a
   * number right behind a word for it make no mere possibility.
   */
  readonly notNear?: readonly string[];
  /**
   * Published specimens and reserved ranges: at most `possible`. Tested on the value as it stands and again without
   * space, `.`, `-`, `/`, `(` and `)`.
   */
  readonly reserved?: readonly Pattern[];
  /**
   * What a match may say of itself, from the least to the strictest: a value is of the last grade whose pattern fits
   * somewhere in it. A rule asks for a grade and those above it: `marking: { tlp: amber }`.
   */
  readonly grades?: readonly { readonly name: string; readonly pattern: Pattern }[];
  /** What a match is worth without and with a near word; and under a label that says what it is, if that differs. */
  readonly confidence: { readonly alone: Confidence; readonly near: Confidence; readonly labelled?: Confidence };
  /** At least five. */
  readonly examples: readonly Example[];
  /** At least five: the look-alikes that taught us something. */
  readonly counterexamples: readonly Example[];
}

/** A value found in text. */
export interface Match {
  readonly infoType: string;
  /** Offset of its first UTF-16 unit, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}
