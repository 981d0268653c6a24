import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { member } from '../../source/source.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { placeOf } from '../../structures/package/package.ts';
import { printable } from '../../text/printable.ts';

/** What a Power Query keeps in a workbook begins so ([MS-QDEFF] 2.2). */
const MASHUP = /^(?:\s|<\?xml[^>]*\?>)*<(?:\w+:)?DataMashup[^>]*>([\sA-Za-z0-9+/=]*)<\/(?:\w+:)?DataMashup>\s*$/;

/** The queries of Power Query: an archive with their text, as a member, and the names that stand beside it. */
export async function* readQueries(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  for (const name of ooxml.parts.names) {
    if (!/^\/?customXml\/item\d*\.xml$/i.test(name)) continue;
    const bytes = await firstBytes(ooxml, name);
    if (!bytes.includes('DataMashup')) continue;
    yield* ooxml.guard(name, readMashup(ooxml, name));
  }
}

async function* readMashup(ooxml: OoxmlPackage, name: string): AsyncGenerator<Part> {
  const bytes = Buffer.from(await ooxml.parts.whole(name));
  const text = bytes[0] === 0xff || bytes[1] === 0 ? bytes.toString('utf16le') : bytes.toString('utf8');
  const body = MASHUP.exec(text.replace(/^\ufeff/, ''))?.[1];
  const binary = Buffer.from(body ?? '', 'base64');
  yield trait('data-connection', placeOf(name));
  // Version, then the length of the archive, each of four bytes ([MS-QDEFF] 2.2).
  const length = binary.length >= 8 ? binary.readUInt32LE(4) : 0;
  if (length === 0 || 8 + length > binary.length) throw new ProblemError('bad-part', { at: placeOf(name) });
  const archive = binary.subarray(8, 8 + length);
  const { path, depth } = ooxml.source;
  async function* archived(): AsyncGenerator<Uint8Array> {
    yield archive;
  }
  yield {
    kind: 'member',
    source: member({ path, depth }, `${name}.zip`, archived(), ooxml.context.limits.memberBytesMax),
  };
  for (const words of printable(binary.subarray(8 + length), 8)) {
    ooxml.blocks.add(words, placeOf(name), { hiddenBy: 'data-connection' });
  }
  yield* ooxml.blocks.rest();
}

/** The beginning of a part, as text of one byte a character or, where it is UTF-16, without the zeros. */
async function firstBytes(ooxml: OoxmlPackage, name: string): Promise<string> {
  for await (const chunk of ooxml.parts.bytes(name, true)) {
    return Buffer.from(chunk.subarray(0, 512)).toString('latin1').replaceAll('\0', '');
  }
  return '';
}
