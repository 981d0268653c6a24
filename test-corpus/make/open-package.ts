import { makeZip, type ZipEntry, type ZipOptions } from './zip.ts';

/** A part of a made package of Office Open XML. */
export interface MadePart {
  readonly name: string;
  /** Absent: the type of its extension. */
  readonly type?: string;
  readonly content: string | Uint8Array;
  /** How it refers to others, by ids `rId1`, `rId2`, …, in this order. */
  readonly relations?: readonly MadeRelation[];
}

/** How a part refers to another, by the last step of the type of its relationship. */
export interface MadeRelation {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

/** What an archive has beside the parts of a package. */
export interface MadeArchive extends ZipOptions {
  readonly entries?: readonly ZipEntry[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A package whose first relationship is to its main part (ECMA-376 part 2), with other entries and what else an archive can
 * have. Bytes are the same each time.
 */
export function makePackage(
  parts: readonly MadePart[],
  root: readonly MadeRelation[],
  { entries: more = [], ...options }: MadeArchive = {},
): Uint8Array {
  const types = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['bin', 'application/vnd.openxmlformats-officedocument.oleObject'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...types].join('')}</Types>`;
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', bytes: Buffer.from(DECLARATION + contentTypes) },
    { name: '_rels/.rels', bytes: relationsOf(root) },
  ];
  for (const { name, content, relations } of parts) {
    entries.push({ name, bytes: typeof content === 'string' ? Buffer.from(DECLARATION + content) : content });
    if (relations === undefined) continue;
    const slash = name.lastIndexOf('/') + 1;
    entries.push({ name: `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`, bytes: relationsOf(relations) });
  }
  return makeZip([...entries, ...more], options);
}

function relationsOf(relations: readonly MadeRelation[]): Uint8Array {
  const list = relations.map(({ type, target, isExternal }, index) => {
    const uri = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
    const mode = isExternal === true ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${uri}" Target="${target}"${mode}/>`;
  });
  return Buffer.from(
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
