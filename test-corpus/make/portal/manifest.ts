import type { Location } from '../../../packages/scanner/src/document.ts';

/**
 * A place in a document: one location, or cells of one column. `rows` are ranges, first and last included, counted as
 * in `Location`: the header is row 1. Every cell of every range is meant.
 */
export type Place =
  | { readonly path: string; readonly location: Location }
  | { readonly path: string; readonly column: number; readonly rows: readonly (readonly [number, number])[] };

/**
 * A place where at least one value of a kind stands. A cell, page or field has one entry a kind, however many such
 * values stand in it; in text lines each value has an entry of its own.
 */
export type Planted = Place & { readonly infoType: string };

/** A rule that must fire at review or above. Of a document unless it says another scope. */
export interface ExpectedVerdict {
  readonly path: string;
  readonly rule: string;
  readonly scope?: 'folder' | 'tree';
}

/**
 * All that is true of the portal. Paths are logical paths relative to `test-corpus/portal`, as in `DocumentInfo.path`.
 */
export interface Manifest {
  /** Every value that was put in, and so every finding of these kinds at `likely` or above that is right. */
  readonly planted: readonly Planted[];
  /** What must fire, and all that may. */
  readonly verdicts: readonly ExpectedVerdict[];
  /** Documents that cannot be read now and must say so. */
  readonly notExamined: readonly string[];
  readonly decoys: {
    /** Documents of which no rule may fire at review or above. */
    readonly files: readonly string[];
    /** Places where nothing may be found at `likely` or above, in documents where much is. */
    readonly places: readonly Place[];
  };
}

/** The manifest of nothing. */
export const noTruth: Manifest = {
  planted: [],
  verdicts: [],
  notExamined: [],
  decoys: { files: [], places: [] },
};

export function mergeManifests(manifests: readonly Manifest[]): Manifest {
  return {
    planted: manifests.flatMap((each) => each.planted),
    verdicts: manifests.flatMap((each) => each.verdicts),
    notExamined: manifests.flatMap((each) => each.notExamined),
    decoys: {
      files: manifests.flatMap((each) => each.decoys.files),
      places: manifests.flatMap((each) => each.decoys.places),
    },
  };
}

/** The same truth of documents that now lie in a container: each path becomes `container!/path`. */
export function moveInto(container: string, manifest: Manifest): Manifest {
  const moved = <T extends { readonly path: string }>(each: T): T => ({ ...each, path: `${container}!/${each.path}` });
  return {
    planted: manifest.planted.map(moved),
    verdicts: manifest.verdicts.map(moved),
    notExamined: manifest.notExamined.map((path) => `${container}!/${path}`),
    decoys: {
      files: manifest.decoys.files.map((path) => `${container}!/${path}`),
      places: manifest.decoys.places.map(moved),
    },
  };
}

/** Every single place that an entry means, a cell each. */
export function listPlaces(place: Place): { readonly path: string; readonly location: Location }[] {
  const { path } = place;
  if ('location' in place) return [{ path, location: place.location }];
  return place.rows.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => ({
      path,
      location: { kind: 'cell' as const, row: first + index, column: place.column },
    })),
  );
}

/** Cells of one column as a place: a plain location when it is one cell. `rows` in ascending order, at least one. */
export function columnPlace(path: string, column: number, rows: readonly number[]): Place {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return { path, location: { kind: 'cell', row: first, column } };
  return { path, column, rows: ranges };
}

/** JSON with an entry a line, sorted, so that a change shows as the lines it changed. */
export function formatManifest(manifest: Manifest): string {
  const list = (entries: readonly unknown[], indent: string) => {
    const lines = [...new Set(entries.map((entry) => JSON.stringify(entry)))].sort(compare);
    return lines.length === 0 ? '[]' : `[\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}]`;
  };
  return `{
  "planted": ${list(manifest.planted.map(orderKeys), '  ')},
  "verdicts": ${list(manifest.verdicts, '  ')},
  "notExamined": ${list(manifest.notExamined, '  ')},
  "decoys": {
    "files": ${list(manifest.decoys.files, '    ')},
    "places": ${list(manifest.decoys.places, '    ')}
  }
}
`;
}

function orderKeys({ path, infoType, ...place }: Planted): object {
  return { path, infoType, ...place };
}

/** By UTF-16 units, but with numbers by their size: line 9 before line 10. */
function compare(one: string, other: string): number {
  return padNumbers(one) < padNumbers(other) ? -1 : 1;
}

function padNumbers(line: string): string {
  return line.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
}
