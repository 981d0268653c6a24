import { column } from './column.ts';
import type { Condition } from './condition.ts';
import { fileName } from './file-name.ts';
import { format } from './format.ts';
import { info } from './info.ts';
import { marking } from './marking.ts';
import { metadata } from './metadata.ts';
import { path } from './path.ts';
import { rows } from './rows.ts';
import { text } from './text.ts';
import { together } from './together.ts';
import { trait } from './trait.ts';

/** The words of the policy language, in the order the documentation lists them. */
export const conditions: readonly Condition[] = [
  info,
  together,
  marking,
  text,
  column,
  rows,
  metadata,
  trait,
  format,
  path,
  fileName,
];
