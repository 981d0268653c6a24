import type { ProblemCode } from '@holdback/scanner';

/** What a person should know, and do, about each kind of problem. A file with a problem is never clean. */
export const problemAdvice = {
  unreadable: {
    why: 'The system did not give the bytes of the file, so nothing is known of them.',
    advice: 'Check the permissions of the file and of its folder, and scan again.',
  },
  'unknown-format': {
    why: 'No format recognized the bytes, so nothing in them was examined.',
    advice:
      'Find out what the file is. Scan a copy in a format that is read, and publish that in its place; or have a person look at it.',
  },
  malformed: {
    why: 'The bytes contradict their format, so some of what they hold may not have been seen.',
    advice: 'Open the file, save it anew, scan the new copy, and publish that in its place.',
  },
  encrypted: {
    why: 'The content can be read only with a password, and whoever gets the password reads it.',
    advice: 'Make a copy without a password, scan that, and publish that in its place.',
  },
  unsupported: {
    why: 'The format, or a feature of it, is known and is not read.',
    advice: 'Export it as PDF, CSV or text, scan that, and publish that in its place; or have a person look at it.',
  },
  'limit-exceeded': {
    why: 'Reading on would take more depth, memory or time than is allowed, so the rest was not examined.',
    advice: 'Unpack or split the file, scan its parts, and publish these in its place.',
  },
  changed: {
    why: 'The file changed while it was read, so what was examined may not be what is published.',
    advice: 'Scan again when nobody writes to the file.',
  },
  'special-file': {
    why: 'Devices, sockets and pipes have no content that could be published.',
    advice: 'Remove it from the folder.',
  },
  crashed: {
    why: 'The reader failed, so nothing can be concluded about the file.',
    advice: 'Please report it, with the format and the size of the file and without the file itself.',
  },
} as const satisfies Record<ProblemCode, { readonly why: string; readonly advice: string }>;
