import { isSea } from 'node:sea';
import type { Problem, ProblemCode, Unrecognized } from '@holdback/scanner';
import { problemAdvice } from './problem-advice.ts';

/**
 * What to do about a file that is of a known kind and is not read, by its kind. Who scans a copy is told to publish the
 * copy: the file still holds what nobody has read.
 */
export const adviceByFormat: readonly { readonly formats: ReadonlySet<string>; readonly advice: string }[] = [
  {
    formats: kinds('pages key one pub vsd vsdx ooxml odf wpd wk1 wk3 wri djvu dvi'),
    advice: 'Save it as PDF, scan the PDF, and publish the PDF in its place; or have a person look at it.',
  },
  {
    formats: kinds('numbers'),
    advice:
      'Save each sheet that is to be seen as CSV, scan these files, and publish them in its place; or have a person look at it.',
  },
  {
    formats: kinds('psd svg mp4 mpg'),
    advice: 'Have a person look at it, or listen to it, before it is published.',
  },
  {
    formats: kinds('git-lfs git-annex'),
    advice:
      'Only a pointer to the file is here. Fetch the file itself (git lfs pull, git annex get), and scan again on the disk.',
  },
  {
    formats: kinds('heic'),
    advice:
      'Save it as JPEG without its properties, scan that, and publish that in its place; or have a person look at it.',
  },
  {
    formats: kinds('pdf'),
    advice: 'Have a person look at the pages that are named, or at what it holds, before it is published.',
  },
  {
    formats: kinds('pst'),
    advice: 'Save the text and the attachments of each message as files, scan these, and publish them in its place.',
  },
  {
    formats: kinds('ace dmg vhdx vhd vmdk qcow2 vdi squashfs luks bkf'),
    advice: 'Unpack it, scan what was in it, and publish that in its place.',
  },
  {
    formats: kinds('arrow avro bdb edb hdf5 netcdf sas7bdat rdata frm pgdump'),
    advice: 'Export its tables as CSV, scan these files, and publish them in its place.',
  },
  {
    formats: kinds('ps eps'),
    advice: 'Save what it shows as text or CSV, scan that, and publish that in its place; or have a person look at it.',
  },
];

const archives = kinds('7z ar compressed cpio gzip iso packed rar rpm tar zip');

/** What to do about an archive as a whole, by what is wrong with it: no program saves one anew, and one of its parts opens nothing. */
export const adviceByArchive = {
  unsupported:
    'If it is one of several parts (.001, .002, .part1), put all of them into one folder. Unpack it with the program that made it, ' +
    'scan what was in it, and publish that in its place.',
  malformed:
    'Get it again from where it came from: it is damaged, or not all of it is here. Or unpack what can be, scan that, and publish ' +
    'that in its place.',
  encrypted: 'Unpack it with its password, scan what was in it, and publish that in its place.',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** How @holdback/ocr and @holdback/faces are had, which are not published yet, and cannot be in an executable. */
export const OPTIONAL_INSTALL = `${
  isSea() ? 'This executable cannot use it, a clone can. ' : ''
}In the folder of a clone, type: node start.mjs --develop`;

/** What to do about pages whose letters were not recognized. */
const adviceByRecognition = {
  off: 'Scan it without --ocr off, so that the letters of such pages are recognized; or have a person look at them.',
  'not-installed': `Install what recognizes letters, and scan again; or have a person look at such pages. ${OPTIONAL_INSTALL}`,
  unsure: 'Have a person look at the pages that are named: what they say was looked for, and is not sure.',
} as const satisfies Record<Unrecognized, string>;

/** What to do about a problem of a file of a format. */
export function adviceFor({ code, unrecognized }: Problem, format: string): string {
  if (unrecognized !== undefined) return adviceByRecognition[unrecognized];
  if (archives.has(format) && isOfArchive(code)) return adviceByArchive[code];
  const own = code === 'unsupported' ? adviceByFormat.find(({ formats }) => formats.has(format)) : undefined;
  return own?.advice ?? problemAdvice[code].advice;
}

function isOfArchive(code: ProblemCode): code is keyof typeof adviceByArchive {
  return Object.hasOwn(adviceByArchive, code);
}

function kinds(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
