import type { Assessment, Finding } from '@holdback/rules';
import type { Location } from '@holdback/scanner';
import { placeOfFinding } from './place.ts';

/** A document of which something is said, as far as an artifact tells it. */
export interface Document {
  readonly sha256?: string;
  readonly bytes?: number;
  /** Is row 5 of its table line 5 of the file? */
  readonly rowsAreLines: boolean;
}

/** What is kept of a document. */
export function toDocument({ document: { sha256, bytes, format }, rowsAreLines }: Assessment): Document {
  return {
    ...(sha256 !== undefined && { sha256 }),
    ...(bytes !== undefined && { bytes }),
    rowsAreLines: rowsAreLines === true && format === 'csv',
  };
}

/** What relative references are relative to. Where that lies on this machine is nobody's business but its owner's. */
const bases = {
  '%SRCROOT%': 'The folder of the configuration or of the git repository that Holdback was run in.',
  PWD: 'The folder that Holdback was run in, for files that lie outside the repository.',
} as const;

/** A whole artifact, or what no line is known of. */
const firstLine = { startLine: 1, endLine: 1 } as const;

/** The places that results and notifications point at, and the artifacts they are in. */
export class Places {
  /** Each after its containers. */
  readonly artifacts: object[] = [];
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #indexes = new Map<string, number>();

  constructor(documents: ReadonlyMap<string, Document>) {
    this.#documents = documents;
  }

  /** `originalUriBaseIds` (section 3.14.14): those that are used, without an address. */
  get bases(): object {
    const used = Object.entries(bases).filter(([id]) => [...this.#indexes.keys()].some((path) => baseOf(path) === id));
    return Object.fromEntries(used.map(([id, text]) => [id, { description: { text } }]));
  }

  /**
   * A finding in the file that a viewer can open: of a member that is the root it lies in. A location in a nested
   * artifact would have an index and no address, and GitHub refuses that; so the properties have it.
   */
  ofFinding(finding: Finding): object {
    const { path, location } = finding;
    const isMember = path.includes('!/');
    return {
      physicalLocation: {
        artifactLocation: this.#fileOf(path),
        region: isMember ? firstLine : this.#regionOf(finding),
      },
      ...((isMember || location.kind !== 'line') && {
        logicalLocations: [
          {
            name: placeOfFinding(finding),
            kind: location.kind,
            ...(isMember && { fullyQualifiedName: `${path}, ${placeOfFinding(finding)}` }),
          },
        ],
      }),
      message: {
        text: `${finding.infoType} (${finding.confidence}${finding.recognized === true ? ', recognized in a picture' : ''})`,
      },
      ...(isMember && { properties: { artifactIndex: this.#indexOf(path), region: this.#regionOf(finding) } }),
    };
  }

  /** A document as a whole. */
  ofDocument(path: string): object {
    return {
      physicalLocation: { artifactLocation: this.#fileOf(path), region: firstLine },
      logicalLocations: [{ fullyQualifiedName: path }],
    };
  }

  #regionOf({ path, location }: Finding): object {
    if (location.kind === 'line') return toRegion(location);
    if (location.kind !== 'cell' || this.#documents.get(path)?.rowsAreLines !== true) return firstLine;
    return { startLine: location.row, endLine: location.row };
  }

  #fileOf(path: string): object {
    const [root = path] = path.split('!/', 1);
    return { ...toAddress(root), index: this.#indexOf(root) };
  }

  #indexOf(path: string): number {
    const known = this.#indexes.get(path);
    if (known !== undefined) return known;
    const at = path.lastIndexOf('!/');
    const parentIndex = at === -1 ? undefined : this.#indexOf(path.slice(0, at));
    const document = this.#documents.get(path);
    this.artifacts.push({
      location: at === -1 ? toAddress(path) : { uri: encodePath(path.slice(at + 2)) },
      roles: ['analysisTarget'],
      ...(parentIndex !== undefined && { parentIndex }),
      ...(document?.bytes !== undefined && { length: document.bytes }),
      ...(document?.sha256 !== undefined && { hashes: { 'sha-256': document.sha256 } }),
    });
    const index = this.artifacts.length - 1;
    this.#indexes.set(path, index);
    return index;
  }
}

/** A folder or a run, which is no artifact. */
export function placeOf(path: string): object {
  return { logicalLocations: [{ fullyQualifiedName: path || '.' }] };
}

function toRegion({ line, column, endLine, endColumn }: Extract<Location, { kind: 'line' }>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

const absolute = /^(?:\/|[A-Za-z]:\/)/;

/** Which base a path is relative to; none, if it says itself where it lies. */
function baseOf(path: string): keyof typeof bases | undefined {
  if (absolute.test(path)) return undefined;
  return /^\.\.(?:\/|$)/.test(path) ? 'PWD' : '%SRCROOT%';
}

/** The address of a root (RFC 3986 section 4.2, RFC 8089 for whole paths). */
function toAddress(path: string): object {
  const uriBaseId = baseOf(path);
  if (uriBaseId !== undefined) return { uri: encodePath(path), uriBaseId };
  return { uri: `file://${path.startsWith('/') ? '' : '/'}${encodePath(path).replace('%3A/', ':/')}` };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
