/**
 * The waist of the program: everything the scanner says about a file, and all that the rules may know of it.
 * Types only, so importing this file costs nothing at run time.
 */
import type { Trait } from './traits.ts';

export type { Trait } from './traits.ts';

/** A rectangle on a page in PDF units (1/72 inch), origin at the lower left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in a document something is: one kind per way people point at a place. All numbers count from 1. */
export type Location =
  /** Columns are UTF-16 units, as editors count them; `endColumn` is the column after the last character. */
  | {
      readonly kind: 'line';
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
  | { readonly kind: 'page'; readonly page: number; readonly box?: Box }
  | { readonly kind: 'slide'; readonly slide: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  /** `row` is the record's number in the table, the header included, whatever line breaks its cells hold. */
  | { readonly kind: 'cell'; readonly sheet?: string; readonly row: number; readonly column: number }
  /** A field of a record in a file of records that have no columns: a card, a message, an entry of a calendar. */
  | { readonly kind: 'record'; readonly record: number; readonly field: string }
  /** A metadata field, a mail header, a form field; `file-name` is the document's own name. */
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number };

/** Where a character of a run stands in its file. */
export interface RunPlace {
  /** Offset in the run, in UTF-16 units. */
  readonly at: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A stretch of text that comes from one place: a paragraph, a table cell, a form field, a key's value. */
export interface Run {
  /** Offset of its first character in the block, in UTF-16 units. It ends before the U+001F that follows it. */
  readonly start: number;
  /** Where it is. A `line` location spans the whole run; a match in it is narrowed by counting line feeds. */
  readonly at: Location;
  /**
   * Of a `line` run whose text is not the file's (unfolded, unescaped, decoded): where it stands in the file from each
   * offset on, up to the next. Rising, the first at 0. A match is narrowed by these, not by line feeds from the start.
   */
  readonly places?: readonly RunPlace[];
  /** What the text sits under: a column header, a form label, a JSON key. As it stands in the file. */
  readonly label?: string;
  /** It is itself the header of a column: a label of others, and not a value under the cell beside it. */
  readonly header?: true;
  /** Why a reader of the page would not see it. */
  readonly hiddenBy?: Trait;
  /** Its letters were recognized in a picture, so that some may be others. */
  readonly recognized?: true;
  /**
   * How many characters at the start were already given at the end of the run before, of which this one is the
   * continuation: a run longer than a block is cut, and what stands across the cut must be seen whole once.
   */
  readonly overlap?: number;
  /** The text goes on in the next run, of this block or the next, whose `overlap` repeats the end of this one. */
  readonly cut?: true;
}

/** A block of text of about 64 KiB: blocks rather than cells, so that detection runs once a block. */
export interface TextPart {
  readonly kind: 'text';
  /** Every run is followed by U+001F, which stands nowhere else and which no detector can match across. */
  readonly text: string;
  /** In order of `start`. At least one. */
  readonly runs: readonly Run[];
  /** The same runs as numbers, if all are cells of one sheet: an object for each of a million costs too much. */
  readonly cells?: Cells;
}

/** Runs that are cells, whole, of one sheet or of tables without a name: what is said of each, by its index. */
export interface Cells {
  /** The length of each list of numbers. */
  readonly count: number;
  /** As in `Run` and in `Location`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Which of `names` it stands under; -1 if it has no label, and -2 if it is itself a header. */
  readonly labels: Int32Array;
  /** Each once. */
  readonly names: readonly string[];
  /** The sheet that they are on, as in `Location`; absent where tables have no name. */
  readonly sheet?: string;
  /** Why a reader of the sheet would not see each: its place in `hiders`, from 1; 0 if he does. Absent if he sees all. */
  readonly hidden?: Uint8Array;
  /** Each once. */
  readonly hiders?: readonly Trait[];
}

/** The shape of a table, after its cells have gone by as text. */
export interface TablePart {
  readonly kind: 'table';
  /** The sheet's name; empty where tables have none. */
  readonly name: string;
  /** The headers in order, as they stand; empty when the table has no header row. */
  readonly columns: readonly string[];
  /** The header's row as in `Location`; absent where there is none. */
  readonly headerRow?: number;
  /** Records, the header row not counted. */
  readonly rows: number;
}

export interface TraitPart {
  readonly kind: 'trait';
  readonly trait: Trait;
  readonly at: Location;
}

/**
 * Names that we vouch for. A key that a file chose for itself arrives as `raw:<key>`, so that no file can claim
 * something of itself under a name that a rule trusts.
 */
export type MetadataName =
  | 'title'
  | 'author'
  | 'last-modified-by'
  | 'subject'
  | 'keywords'
  | 'comment'
  | 'created'
  | 'modified'
  | 'creator-tool'
  | 'producer'
  | 'original-name'
  | 'company'
  | 'manager'
  | 'category'
  | 'template'
  | 'printed'
  | 'saved-path'
  | 'sensitivity-label'
  /** Where a picture or a video was taken, or what was aimed at, in decimal degrees: `38.889500, -77.035300`. */
  | 'position'
  /** The maker and the model of a camera, a telephone or a scanner. */
  | 'device'
  /** The number of a camera or of a lens, which is one of a kind. */
  | 'device-serial'
  /** Who the camera says that it belongs to. */
  | 'owner'
  /** Who is marked or named as shown in a picture. */
  | 'person-shown'
  | `raw:${string}`;

export interface MetadataPart {
  readonly kind: 'metadata';
  readonly name: MetadataName;
  /** As the file has it, dates included. At most `metadataValueLengthMax` characters. */
  readonly value: string;
}

/** A file inside the file: a ZIP entry, an attachment. The scan loop reads it at once; formats never recurse. */
export interface MemberPart {
  readonly kind: 'member';
  readonly source: Source;
  /** What only the container knows of it. Told as the member's own first parts. */
  readonly known?: readonly (TraitPart | ProblemPart)[];
}

/** Why something was not read. A closed list; `problem.ts` has the sentence for each. */
export type ProblemCode =
  /** The operating system said no. */
  | 'unreadable'
  /** No format recognized the bytes. */
  | 'unknown-format'
  /** The bytes contradict their format. */
  | 'malformed'
  /** Readable only with a key we do not have. */
  | 'encrypted'
  /** A known format, or a feature of one, that we do not read. */
  | 'unsupported'
  /** Too deep, too large, too many, too slow. */
  | 'limit-exceeded'
  /** The file changed while it was read. */
  | 'changed'
  /** A device, socket or pipe. */
  | 'special-file'
  /** A defect of ours. */
  | 'crashed';

/** Why letters were not recognized. */
export type Unrecognized =
  /** Nobody was to recognize any. */
  | 'off'
  /** What recognizes them is not there. */
  | 'not-installed'
  /** They were looked for, and none or too few are certain. */
  | 'unsure';

/** Which pages something holds of. */
export interface PageList {
  /** How many they are. */
  readonly count: number;
  /** The first and the last page of each stretch of them, from 1, ascending: of 5,000 stretches at most. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
}

/** Something that was not read. Data, never thrown past the scan loop. */
export interface Problem {
  readonly code: ProblemCode;
  /** From the closed table in `problem.ts`, with numbers only: never a byte of the file, never a library's words. */
  readonly message: string;
  /** The pages that the message tells, of which it leaves out those after the first stretches. */
  readonly pages?: PageList;
  /** Why letters were not recognized that only pictures of them show. */
  readonly unrecognized?: Unrecognized;
  /** The name of the limit that was hit. */
  readonly limit?: string;
  readonly at?: Location;
}

export interface ProblemPart {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** What a format yields, in document order. */
export type Part = TextPart | TablePart | TraitPart | MetadataPart | MemberPart | ProblemPart;

/** What is known of a document while it is walked. */
export interface DocumentInfo {
  /** `out/mail.eml!/report.zip!/q3.csv`: `/`-separated, NFC, as its root is called, one `!/` per container. */
  readonly path: string;
  /** A format's id (`csv`), or the kind of a file that no format reads (`docx`), or `unknown`. */
  readonly format: string;
  /** 0 for a root, 1 for its members. */
  readonly depth: number;
  /** Hexadecimal digest of the document's own bytes. Known at close, absent if they could not all be read. */
  readonly sha256?: string;
  /** Known at close. Of what was read, if it could not all be read. */
  readonly bytes?: number;
}

/**
 * The walk, one step at a time. A member is opened, read and closed before the next part of its container comes, so
 * steps nest like brackets and a container may be readable only forward.
 */
export type Step =
  | { readonly kind: 'open'; readonly document: DocumentInfo }
  | { readonly kind: 'part'; readonly document: DocumentInfo; readonly part: Part }
  | { readonly kind: 'close'; readonly document: DocumentInfo };

/** Bytes to scan. Only a root (a file, standard input) owns a handle; members read through it. */
export interface Source {
  /** See `DocumentInfo.path`. */
  readonly path: string;
  readonly depth: number;
  /**
   * The bytes from first to last, as pulled. May be called once, of a root again: a format that reads at random
   * leaves the digest to a second pass. Throws what the system or the container throws.
   */
  stream(): AsyncIterable<Uint8Array>;
  /**
   * Bytes `[start, end)`, fewer at the end of the source. A member that only comes forward is kept in memory up to
   * `end`, within limits; not to be called once `stream` was.
   */
  read(start: number, end: number): Promise<Uint8Array>;
  /** The number of bytes. A member that only comes forward is read to its end and kept, within limits. */
  size(): Promise<number>;
  /** Of a root that can tell: whether it is no longer what it was when it was first read. */
  changed?(): Promise<boolean>;
}
