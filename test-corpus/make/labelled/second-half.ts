import { BRITAIN } from './second-britain.ts';
import { COURT } from './second-court.ts';
import { DECOYS_OF_FIGURES } from './second-decoys-figures.ts';
import { DECOYS_TO_READ } from './second-decoys-reading.ts';
import { DESK } from './second-desk.ts';
import { DUMPS } from './second-dumps.ts';
import { MESSAGES } from './second-messages.ts';
import { PAPERS } from './second-papers.ts';
import { SCANS } from './second-scans.ts';
import { SHEETS } from './second-sheets.ts';
import { SYSTEMS } from './second-systems.ts';
import { WATCH } from './second-watch.ts';
import type { Template } from './template.ts';

/** Templates that nobody looks at while detectors are made. */
export const SECOND_HALF: readonly Template[] = [
  ...DUMPS,
  ...MESSAGES,
  ...SCANS,
  ...BRITAIN,
  ...COURT,
  ...DESK,
  ...SYSTEMS,
  ...WATCH,
  ...PAPERS,
  ...SHEETS,
  ...DECOYS_TO_READ,
  ...DECOYS_OF_FIGURES,
];
