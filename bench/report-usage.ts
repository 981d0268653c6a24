/** Loaded with `--import` before the program: when that exits, what it used is written to the file USAGE_FILE names. */
import { writeFileSync } from 'node:fs';

const file = process.env.USAGE_FILE;
if (file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
