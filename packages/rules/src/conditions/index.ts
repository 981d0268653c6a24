import { age } from './age.ts';
import { approval } from './approval.ts';
import { column } from './column.ts';
import type { Condition } from './condition.ts';
import { date } from './date.ts';
import { fileName } from './file-name.ts';
import { format } from './format.ts';
import { info } from './info.ts';
import { marking } from './marking.ts';
import { member } from './member.ts';
import { metadata } from './metadata.ts';
import { near } from './near.ts';
import { notGiven } from './not-given.ts';
import { path } from './path.ts';
import { people } from './people.ts';
import { protectedPeople } from './protected.ts';
import { purpose } from './purpose.ts';
import { release } from './release.ts';
import { rows } from './rows.ts';
import { size } from './size.ts';
import { text } from './text.ts';
import { together } from './together.ts';
import { topic } from './topic.ts';
import { trait } from './trait.ts';

/** The words of the policy language, in the order the documentation lists them. */
export const conditions: readonly Condition[] = [
  info,
  together,
  near,
  people,
  purpose,
  topic,
  marking,
  text,
  column,
  rows,
  date,
  age,
  metadata,
  trait,
  format,
  path,
  fileName,
  member,
  size,
  release,
  approval,
  protectedPeople,
  notGiven,
];
