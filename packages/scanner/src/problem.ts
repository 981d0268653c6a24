import type { Location, PageList, Problem, ProblemCode, Unrecognized } from './document.ts';

/**
 * Every sentence that a problem can say, by name; `#` stands for a number, `pages #` for pages by their numbers. Nothing else is ever said: a library's
 * exception may quote the bytes it choked on, and a report must not. Where letters were not recognized, why is told too.
 */
export const problemMessages = {
  'no-permission': ['unreadable', 'The system denied permission to read this file.'],
  'not-found': ['unreadable', 'The file was gone when it was to be read.'],
  'folder-not-read': ['unreadable', 'The system did not let this folder be read, so its files are not known.'],
  'read-failed': ['unreadable', 'The system could not read the bytes of this file.'],
  'no-format': ['unknown-format', 'No known format recognized these bytes.'],
  'empty-name': ['malformed', 'The archive has an entry without a name.'],
  'format-not-read': ['unsupported', 'The format is known, and not one that is read.'],
  'method-not-read': ['unsupported', 'The entry is compressed by method #, which is not read.'],
  'packing-not-read': ['unsupported', 'The entry is packed in a way that is not read.'],
  'picture-page': ['unsupported', 'Pages that are pictures, with little text or none, are not read: pages #.'],
  'picture-page-off': [
    'unsupported',
    'Pages that are pictures, with little text or none, are not read, because recognizing letters is switched off: pages #.',
    'off',
  ],
  'picture-page-not-installed': [
    'unsupported',
    'Pages that are pictures, with little text or none, are not read, because nothing that recognizes letters is installed: pages #.',
    'not-installed',
  ],
  'picture-page-unsure': [
    'unsupported',
    'Pages that are pictures, with little text or none, are not read, because what they say was not recognized for sure: pages #.',
    'unsure',
  ],
  'picture-off': [
    'unsupported',
    'The letters in the picture are not read, because recognizing letters is switched off.',
    'off',
  ],
  'picture-not-installed': [
    'unsupported',
    'The letters in the picture are not read, because nothing that recognizes letters is installed.',
    'not-installed',
  ],
  'picture-unsure': [
    'unsupported',
    'The letters in the picture are not read, because what they say was not recognized for sure.',
    'unsure',
  ],
  'picture-not-decoded': [
    'unsupported',
    'The picture is kept in a way that is not decoded, so that nobody looked for letters in it.',
  ],
  'unmapped-letters': ['unsupported', 'Pages whose fonts do not say which letters they show are not read: pages #.'],
  'unmapped-letters-off': [
    'unsupported',
    'Pages whose fonts do not say which letters they show are not read, because recognizing letters is switched off: pages #.',
    'off',
  ],
  'unmapped-letters-not-installed': [
    'unsupported',
    'Pages whose fonts do not say which letters they show are not read, because nothing that recognizes letters is installed: pages #.',
    'not-installed',
  ],
  'unmapped-letters-unsure': [
    'unsupported',
    'Pages whose fonts do not say which letters they show are not read, because what they say was not recognized for sure: pages #.',
    'unsure',
  ],
  'attachment-elsewhere': ['unsupported', 'A file of the message is kept in another place, and is not here.'],
  'message-piece': ['unsupported', 'This is one piece of a message that was sent in several.'],
  'part-not-read': ['unsupported', 'A part of the file that may hold text or a file is not read.'],
  'other-volume': ['unsupported', 'Part of the archive is in another file, and was not read with this one.'],
  'entities-not-read': ['unsupported', 'The XML defines entities, which are not put in their places.'],
  'unknown-letters': [
    'unsupported',
    'Its letters are in an encoding that could not be told, and were read as Western ones.',
  ],
  'bad-structure': ['malformed', 'The bytes contradict their format.'],
  'bad-xml': ['malformed', 'XML that is not well-formed was read as far as it could be.'],
  'lost-part': ['malformed', 'A part that the file must have is not there.'],
  'bad-part': ['malformed', 'A part of the file contradicts its format, and was read as far as it could be.'],
  'bad-stream': ['malformed', 'The compressed stream is damaged or ends early.'],
  'not-all-text': ['malformed', 'Part of the file is not text, whatever its beginning looks like.'],
  'bad-checksum': ['malformed', 'The expanded bytes do not have the checksum that is declared for them.'],
  'bad-size': ['malformed', 'The expanded bytes are not as many as declared.'],
  'bad-page': ['malformed', 'Page # could not be read.'],
  'torn-page': ['malformed', 'Part of page # is damaged and was not read.'],
  'lost-pages': ['malformed', 'The document declares more pages than it has.'],
  'bad-pages': ['malformed', '# pages could not be read.'],
  'empty-pages': ['malformed', 'No page has any content: all are empty, or what they show was not found.'],
  'bad-quotes': ['malformed', 'A quoted cell is not closed as it should be; the first is in record #.'],
  'bad-directory': ['malformed', 'The archive directory is damaged; entries were found by their local headers.'],
  'header-mismatch': ['malformed', 'The archive directory and the local header say different things of the entry.'],
  'overlapping-entries': ['malformed', 'Entries of the archive overlap.'],
  'bad-entry': [
    'malformed',
    'Where the next entry of the archive should begin stand other bytes, or a damaged header.',
  ],
  'torn-entry': ['malformed', 'The archive ends before the entry does.'],
  'unsafe-name': ['malformed', 'The entry has a name that would leave the folder it is unpacked to.'],
  'duplicate-name': ['malformed', 'Two entries of the archive have the same name.'],
  'needs-password': ['encrypted', 'The file opens only with a password.'],
  'entry-needs-password': ['encrypted', 'The entry opens only with a password.'],
  'message-encrypted': ['encrypted', 'A part of the message opens only with the key of who was to read it.'],
  'recording-encrypted': ['encrypted', 'A track or a field of the recording opens only with a key.'],
  'rights-managed': ['encrypted', 'The file opens only for those whom its rights management names.'],
  'depth-limit': ['limit-exceeded', 'Files are nested deeper than # levels.'],
  'members-limit': ['limit-exceeded', 'The file holds more than # members.'],
  'expanded-limit': ['limit-exceeded', 'What it holds expands to more than # bytes in all.'],
  'ratio-limit': ['limit-exceeded', 'What it holds expands to more than # times the bytes of the file.'],
  'memory-limit': ['limit-exceeded', 'Reading it needs more than # bytes in memory.'],
  'pages-limit': ['limit-exceeded', 'The document has more than # pages.'],
  'recognized-pages-limit': [
    'limit-exceeded',
    'The letters of no more than # pages that are pictures are recognized; the others are not read.',
  ],
  'stream-limit': ['limit-exceeded', 'A compressed stream expands to more than # bytes.'],
  'page-bytes-limit': ['limit-exceeded', 'What a page draws expands to more than # bytes.'],
  'letters-limit': ['limit-exceeded', 'A page draws more than # letters.'],
  'operators-limit': ['limit-exceeded', 'A page takes more than # steps to draw.'],
  'picture-limit': ['limit-exceeded', 'A picture has more than # pixels.'],
  'picture-parts-limit': ['limit-exceeded', 'What is kept with the picture has more than # fields or parts.'],
  'recording-parts-limit': ['limit-exceeded', 'The recording has more than # fields or parts.'],
  'frames-limit': [
    'limit-exceeded',
    'The letters of no more than # pictures of the file are recognized; the others are not read.',
  ],
  'groups-limit': ['limit-exceeded', 'Groups of the text are nested deeper than # levels.'],
  'xml-depth-limit': ['limit-exceeded', 'XML elements are nested deeper than # levels.'],
  'xml-piece-limit': ['limit-exceeded', 'A tag or a stretch of text in XML is longer than # characters.'],
  'message-parts-limit': ['limit-exceeded', 'Parts of the message are nested deeper than # levels.'],
  'message-header-limit': ['limit-exceeded', 'A header of the message has more than # bytes.'],
  'values-limit': ['limit-exceeded', 'The file has more than # values.'],
  'elements-limit': ['limit-exceeded', 'Elements of the page are nested deeper than # levels.'],
  'prefixes-limit': ['limit-exceeded', 'The XML declares more than # prefixes at a time.'],
  'styles-limit': ['limit-exceeded', 'The document has more than # styles.'],
  'references-limit': [
    'limit-exceeded',
    'The document refers to more than # notes, comments, headers or footers; which of them nothing refers to is not known.',
  ],
  'part-limit': ['limit-exceeded', 'A part of the file that is held in memory has more than # bytes.'],
  'columns-limit': ['limit-exceeded', 'A record has more than # columns.'],
  'covers-limit': [
    'limit-exceeded',
    'What is covered by other things was looked for no longer than # steps: more of it may be.',
  ],
  'hidden-columns-limit': [
    'limit-exceeded',
    'Columns that are hidden were looked for no longer than # steps: more of them may be.',
  ],
  'cell-limit': ['limit-exceeded', 'A cell is longer than # characters.'],
  'metadata-limit': ['limit-exceeded', 'There are more than # metadata fields.'],
  'problems-limit': ['limit-exceeded', 'There are # more problems than are told one by one.'],
  'time-limit': ['limit-exceeded', 'Reading it took longer than # seconds.'],
  'stall-limit': ['limit-exceeded', 'Reading it made no progress for # seconds.'],
  'changed-while-read': ['changed', 'The file changed while it was read.'],
  'another-repository': ['unsupported', 'What another repository holds is not read with this one.'],
  'not-in-repository': ['unreadable', 'git does not give the bytes of the file, or it has more than 1 GiB.'],
  'not-a-file': ['special-file', 'This is a device, a socket or a pipe, not a file.'],
  'reader-ended': [
    'crashed',
    'The process that read it ended, and ended again. Unless the system is short of memory, this is a defect: please report it.',
  ],
  'faces-failed': ['crashed', 'Faces were to be looked for, and what looks for them failed.'],
  defect: ['crashed', 'The reader failed. This is a defect: please report it.'],
} as const satisfies Record<string, readonly [ProblemCode, string, Unrecognized?]>;

export type ProblemName = keyof typeof problemMessages;

export interface ProblemDetail {
  /** Takes the place of `#`. */
  readonly number?: number;
  /** From 1, ascending: in the place of `pages #`. */
  readonly pages?: readonly number[];
  /** The name of the limit that was hit, as in `Limits`. */
  readonly limit?: string;
  readonly at?: Location;
}

/** Makes a problem of the closed table. */
export function problem(name: ProblemName, { number, pages, limit, at }: ProblemDetail = {}): Problem {
  const [code, sentence, unrecognized]: readonly [ProblemCode, string, Unrecognized?] = problemMessages[name];
  const numbered = number === undefined ? sentence : sentence.replace('#', numeral(number));
  const list = pages === undefined ? undefined : toPageList(pages);
  const message = list === undefined ? numbered : numbered.replace('pages #', tellPages(list));
  return {
    code,
    message,
    ...(list !== undefined && { pages: list }),
    ...(unrecognized !== undefined && { unrecognized }),
    ...(limit !== undefined && { limit }),
    ...(at !== undefined && { at }),
  };
}

/** Thrown by a format that cannot go on with its document. Becomes the problem it carries. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(name: ProblemName, detail?: ProblemDetail, options?: ErrorOptions) {
    super(name, options);
    this.problem = problem(name, detail);
  }
}

/** Whatever was thrown, as data. What is neither ours nor the operating system's is a defect of ours, and says so. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (!(thrown instanceof Error) || !('syscall' in thrown)) return problem('defect');
  const code = 'code' in thrown ? thrown.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return problem('no-permission');
  return problem(code === 'ENOENT' ? 'not-found' : 'read-failed');
}

/**
 * A whole number with thousands separators, as English has them: `1,200`. What Node has for that reads its tables of all
 * languages first, which costs as much as starting does.
 */
export function numeral(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Stretches that are kept. */
const STRETCHES_MAX = 5_000;
/** Stretches that a sentence tells one by one. */
const STRETCHES_TOLD = 8;

/** A list of pages, which are ascending. */
export function toPageList(pages: readonly number[]): PageList {
  const stretches: [from: number, to: number][] = [];
  let last: [from: number, to: number] | undefined;
  for (const page of pages) {
    if (last?.[1] === page - 1) last[1] = page;
    else {
      last = [page, page];
      if (stretches.length < STRETCHES_MAX) stretches.push(last);
    }
  }
  return { count: pages.length, stretches };
}

/** Pages in words, each once: `page 3`, `pages 3, 7 and 12 to 20`; of many stretches the first ones, and how many others. */
export function tellPages({ count, stretches }: PageList, stretchesTold = STRETCHES_TOLD): string {
  const told = stretches.slice(0, stretchesTold);
  const others = told.reduce((rest, [from, to]) => rest - (to - from + 1), count);
  const words = told.flatMap(([from, to]) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`];
  });
  if (others > 0) words.push(others === 1 ? '1 other' : `${others} others`);
  const last = words.at(-1) ?? '';
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  return `${count === 1 ? 'page' : 'pages'} ${list}`;
}

/** A sentence that tells the first stretches of pages, with all that are kept. */
export function withAllPages(sentence: string, pages: PageList | undefined): string {
  return pages === undefined ? sentence : sentence.replace(tellPages(pages), tellPages(pages, STRETCHES_MAX));
}
