import { basename } from 'node:path/posix';

/** Why a PDF is read otherwise than another reader reads it, or not examined. */
export type PdfCause =
  /** A font does not say which letters it shows; what the other reader gives are their numbers. */
  | 'font without a map'
  /** A font says other letters than it shows, to whoever asks. */
  | 'font with a false map'
  /** It opens with a password only. */
  | 'password'
  /** Some of it is torn. */
  | 'damage'
  /** Its letters are in a picture, or are drawn. */
  | 'picture'
  /** Signs that are no words: ticks, bullets, figures of a formula. */
  | 'signs'
  /** What the page shows is in our text, and the other reader has something else. */
  | 'the other reader errs'
  /** Ours, and left open. */
  | 'ours';

/** A cause of a file, and what was seen when it was looked at. */
export interface KnownCause {
  readonly cause: PdfCause;
  /** What the page shows, or what hinders. */
  readonly seen: string;
}

/** By the names of files. */
export type KnownCauses = Readonly<Record<string, KnownCause>>;

/** Of the public files below 99 % of Poppler's words: what was seen on their pages, or what other readers say. */
export const recallCauses: KnownCauses = {
  'arial_unicode_ab_cidfont.pdf': { cause: 'font without a map', seen: 'four letters of Arabic, told as not read' },
  'bug1011159.pdf': { cause: 'the other reader errs', seen: 'www., named as on mainframes, which is in our text' },
  'bug1027533.pdf': { cause: 'font without a map', seen: 'RTWABIGP, told as not read' },
  'bug1151216.pdf': { cause: 'font without a map', seen: '$300 for 1 and two lines more, told as not read' },
  'bug894572.pdf': {
    cause: 'font with a false map',
    seen: 'three words of Tamil in a font that says they are Western letters',
  },
  'cff_bluescale_small_zones.pdf': { cause: 'font without a map', seen: 'Public Mobile, told as not read' },
  'complex_ttf_font.pdf': { cause: 'font without a map', seen: 'lines of Arabic, told as not read' },
  'endchar.pdf': {
    cause: 'ours',
    seen: 'a title of which the page shows a part: a word is told in two, the part that is shown and the rest',
  },
  'font_ascent_descent.pdf': { cause: 'font without a map', seen: 'a heading and a line below it, told as not read' },
  'issue10640.pdf': { cause: 'ours', seen: 'the sign of LaTeX, whose lowered letters are a line of their own' },
  'issue11740_reduced.pdf': {
    cause: 'font with a false map',
    seen: 'a heading in Russian; its map says Western letters',
  },
  'issue12705.pdf': {
    cause: 'the other reader errs',
    seen: 'Hebrew with colons before numbers, which Poppler puts behind them',
  },
  'issue13211.pdf': {
    cause: 'the other reader errs',
    seen: 'Thai whose marks Poppler puts at other letters, and formulas',
  },
  'issue13916.pdf': {
    cause: 'font without a map',
    seen: 'a line of Czech in a font that is not there, told as not read',
  },
  'issue15443.pdf': {
    cause: 'the other reader errs',
    seen: 'ÉÈÀÒÌ éèàòì by the order of letters in Calibri, which is in our text',
  },
  'issue15594_reduced.pdf': {
    cause: 'the other reader errs',
    seen: 'ÄÖÜäöü by the order of letters in Calibri, which is in our text',
  },
  'issue19550.pdf': {
    cause: 'font without a map',
    seen: 'words of Russian in a font that is not there, told as not read',
  },
  'issue19802.pdf': { cause: 'font without a map', seen: 'lines of many languages, told as not read' },
  'issue2017r.pdf': { cause: 'the other reader errs', seen: 'àâçéèêîïôüœ, which is in our text' },
  'issue20453.pdf': {
    cause: 'font without a map',
    seen: 'three words of Russian in a font that is not there, told as not read',
  },
  'issue215.pdf': { cause: 'the other reader errs', seen: 'OPENMAGAZIN in small capitals, which is in our text' },
  'issue2537r.pdf': { cause: 'font without a map', seen: 'LINE UP, told as not read' },
  'issue2833.pdf': { cause: 'the other reader errs', seen: 'two parts of a brace, which are in our text' },
  'issue3323.pdf': { cause: 'the other reader errs', seen: 'THAN N, which is in our text' },
  'issue4550.pdf': { cause: 'the other reader errs', seen: 'Gary Y Okiiro, which is in our text' },
  'issue4722.pdf': { cause: 'the other reader errs', seen: 'DESCRIPTION, which is in our text' },
  'issue7454.pdf': { cause: 'signs', seen: 'boxes that are ticked or not, of Wingdings' },
  'issue8586.pdf': { cause: 'the other reader errs', seen: 'a small capital A, which is in our text' },
  'issue918.pdf': {
    cause: 'the other reader errs',
    seen: 'signifier and other words with ligatures, which are in our text',
  },
  'pr6531_2.pdf': {
    cause: 'password',
    seen: 'no password is asked of the owner, which Poppler tries and others do not',
  },
  'SimFang-variant.pdf': { cause: 'the other reader errs', seen: '全世界无产者,联合起来, which is in our text' },
  'TAMReview.pdf': { cause: 'font without a map', seen: '21 pages of a paper, told as not read' },
  'Type3WordSpacing.pdf': { cause: 'signs', seen: 'squares and triangles; Poppler takes wide gaps for none' },
};

/** Of the public files that Poppler finds words in and that are not examined, letters in pictures not recognized. */
export const stateCauses: KnownCauses = {
  'arial_unicode_ab_cidfont.pdf': { cause: 'font without a map', seen: 'Arabic, which is not recognized' },
  'bug1027533.pdf': { cause: 'font without a map', seen: 'a word: read where letters are recognized' },
  'bug1151216.pdf': { cause: 'font without a map', seen: 'three lines: read where letters are recognized' },
  'bug1755507.pdf': { cause: 'picture', seen: 'a heading over a picture: read where letters are recognized' },
  'cff_bluescale_small_zones.pdf': {
    cause: 'font without a map',
    seen: 'two words: read where letters are recognized',
  },
  'complex_ttf_font.pdf': { cause: 'font without a map', seen: 'Arabic, which is not recognized' },
  'font_ascent_descent.pdf': { cause: 'font without a map', seen: 'two lines: read where letters are recognized' },
  'issue12007_reduced.pdf': {
    cause: 'picture',
    seen: 'a picture under a small line: read where letters are recognized',
  },
  'issue1249.pdf': { cause: 'picture', seen: 'a table that is drawn: read where letters are recognized' },
  'issue12810.pdf': { cause: 'picture', seen: 'a table that is drawn: read where letters are recognized' },
  'issue13916.pdf': { cause: 'font without a map', seen: 'a line of Czech: read where letters are recognized' },
  'issue15977_reduced.pdf': { cause: 'font without a map', seen: 'a word: read where letters are recognized' },
  'issue19550.pdf': { cause: 'font without a map', seen: 'Russian in a font that is not there' },
  'issue19802.pdf': { cause: 'damage', seen: 'a font is torn, and does not say which letters it shows' },
  'issue20453.pdf': { cause: 'font without a map', seen: 'Russian in a font that is not there' },
  'issue2537r.pdf': { cause: 'font without a map', seen: 'two words: read where letters are recognized' },
  'PDFJS-7562-reduced.pdf': { cause: 'font without a map', seen: 'a word: read where letters are recognized' },
  'poppler-90-0-fuzzed.pdf': { cause: 'damage', seen: 'six of its pages are torn' },
  'pr6531_2.pdf': {
    cause: 'password',
    seen: 'no password is asked of the owner, which Poppler tries and others do not',
  },
  'TAMReview.pdf': { cause: 'font without a map', seen: '21 pages of a paper: read where letters are recognized' },
};

/**
 * Prints causes of files by their kind, and how many have each. Sets the exit code to 1, and says why, if a file of `listed`
 * has none, or one of `all` has one and is not in `listed`.
 */
export function checkCauses(
  causes: KnownCauses,
  { listed, all }: { readonly listed: readonly string[]; readonly all: readonly string[] },
): void {
  const names = new Set(listed.map((name) => basename(name)));
  const known = [...names].flatMap((name) => (causes[name] === undefined ? [] : [{ name, ...causes[name] }]));
  for (const [cause, files] of Map.groupBy(known, (each) => each.cause)) {
    console.log(`\n${files.length} ${cause}`);
    for (const { name, seen } of files) console.log(`  ${name}: ${seen}`);
  }
  const complaints = [
    ...[...names].filter((name) => causes[name] === undefined).map((name) => `${name} has no cause.`),
    ...all
      .map((name) => basename(name))
      .filter((name) => causes[name] !== undefined && !names.has(name))
      .map((name) => `${name} has a cause, and needs none any more.`),
  ];
  for (const complaint of complaints) console.log(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}
