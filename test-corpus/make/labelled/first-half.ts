import { DECOYS_OF_NUMBERS } from './first-decoys-numbers.ts';
import { DECOYS_OF_POLICIES } from './first-decoys-policies.ts';
import { DECOYS_OF_WORDS } from './first-decoys-words.ts';
import { DEVICES } from './first-devices.ts';
import { JUSTICE } from './first-justice.ts';
import { MARKINGS } from './first-markings.ts';
import { MONEY } from './first-money.ts';
import { OPERATIONS } from './first-operations.ts';
import { PEOPLE_AND_ROLES } from './first-people.ts';
import { SECRETS } from './first-secrets.ts';
import { TABLES } from './first-tables.ts';
import { UNITED_KINGDOM } from './first-uk.ts';
import { US_IDS } from './first-us-ids.ts';
import type { Template } from './template.ts';

/** Templates whose documents detectors may be measured and bettered by. */
export const FIRST_HALF: readonly Template[] = [
  ...US_IDS,
  ...JUSTICE,
  ...UNITED_KINGDOM,
  ...MONEY,
  ...DEVICES,
  ...PEOPLE_AND_ROLES,
  ...SECRETS,
  ...MARKINGS,
  ...OPERATIONS,
  ...TABLES,
  ...DECOYS_OF_NUMBERS,
  ...DECOYS_OF_POLICIES,
  ...DECOYS_OF_WORDS,
];
