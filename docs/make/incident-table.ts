import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, page, table } from './tables.ts';

/** A leak that happened, as `test-corpus/incidents` tells it. */
interface Incident {
  readonly title: string;
  readonly when: string;
  readonly facts: string;
  readonly sources: readonly string[];
  /** Holds back a file of the same mechanism, or will. */
  readonly rule: string;
  /** What is not read yet, where it is. */
  readonly waitsFor?: string;
}

/** `docs/incidents.md`: which rule holds back what leaked. */
export function makeIncidents(folder: string): string {
  const incidents = readdirSync(folder)
    .sort()
    .map((name) => [name, readIncident(join(folder, name, 'incident.json'))] as const);
  return page('Incidents', 'test-corpus/incidents', [
    `${incidents.length} leaks that happened because a file was published, shared or, once, stolen. Where the format is read, the folder holds a made-up file of the same mechanism, which the rule holds back, and its corrected version, of which no rule says anything.`,
    table(
      ['Folder', 'What leaked', 'When', 'Rule', 'Held back today'],
      incidents.map(([name, { title, when, rule, waitsFor }]) => [
        code(name),
        title,
        when,
        code(rule),
        waitsFor === undefined ? 'yes' : `waits for ${waitsFor}`,
      ]),
    ),
    ...incidents.map(([name, { title, when, facts, sources }]) =>
      [`## ${title}`, `${when}. ${facts}`, `Sources: ${sources.join('; ')}. In ${code(name)}.`].join('\n\n'),
    ),
  ]);
}

function readIncident(path: string): Incident {
  const { title, when, facts, sources, rule, waitsFor } = JSON.parse(readFileSync(path, 'utf8'));
  return { title, when, facts, sources, rule, waitsFor };
}
