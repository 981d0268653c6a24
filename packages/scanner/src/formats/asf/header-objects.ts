import type { Range } from '../../source/read-range.ts';
import { fileTimeText } from '../../structures/compound/file-time.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { readAttribute } from './attributes.ts';
import { FieldCursor } from './field-cursor.ts';
import { guids, playedStreams } from './object-guids.ts';

type ObjectRead = (fields: FieldCursor, findings: RecordingFindings) => void;

/** Reads the objects that say something in words (ASF 01.20.05, 3 and 4). */
export class HeaderObjects {
  readonly #findings: RecordingFindings;

  constructor(findings: RecordingFindings) {
    this.#findings = findings;
  }

  /** Reads an object; whether it was one of these. Throws limits and what reading throws. */
  async read(guid: string, data: Range): Promise<boolean> {
    const read = READERS[guid];
    if (read === undefined) return false;
    const fields = new FieldCursor(await this.#findings.held(data));
    read(fields, this.#findings);
    if (fields.isTorn) this.#findings.problem('bad-part');
    else if (fields.rest.some((byte) => byte !== 0)) {
      const place = { kind: 'field', name: 'object-padding' } as const;
      this.#findings.trait('orphan-text', place);
      this.#findings.bytes('object-padding', fields.take(fields.rest.length));
    }
    return true;
  }
}

const READERS: Readonly<Record<string, ObjectRead>> = {
  [guids.description]: (fields, findings) => {
    const lengths = DESCRIPTION.map(() => fields.number(2));
    for (const [index, name] of DESCRIPTION.entries()) findings.field(name, fields.wide(lengths[index] ?? 0));
  },
  [guids.extendedDescription]: (fields, findings) => {
    for (let count = fields.number(2); count > 0 && !fields.isTorn; count -= 1) {
      findings.count();
      const name = fields.wide(fields.number(2));
      const type = fields.number(2);
      readAttribute(name, type, fields.take(fields.number(2)), findings);
    }
  },
  [guids.metadata]: readLibrary,
  [guids.metadataLibrary]: readLibrary,
  [guids.fileProperties]: (fields, findings) => {
    fields.take(24);
    findings.field('created', fileTimeText(fields.take(8), 0));
    fields.take(fields.rest.length);
  },
  [guids.streamProperties]: (fields, findings) => {
    const played = playedStreams[fields.take(16).toString('hex')];
    fields.take(32);
    const flags = fields.number(2);
    if (played === undefined) findings.problem('part-not-read');
    else findings.trait(played);
    if ((flags & 0x8000) !== 0) findings.problem('recording-encrypted');
    findings.bytes('stream', fields.take(fields.rest.length));
  },
  [guids.codecs]: (fields, findings) => {
    fields.take(16);
    for (let count = fields.number(4); count > 0 && !fields.isTorn; count -= 1) {
      findings.count();
      fields.take(2);
      findings.field('raw:codec', fields.wide(fields.number(2) * 2));
      findings.field('raw:codec', fields.wide(fields.number(2) * 2));
      findings.bytes('codec', fields.take(fields.number(2)));
    }
  },
  [guids.script]: readScript,
  [guids.markers]: (fields, findings) => {
    fields.take(16);
    let count = fields.number(4);
    fields.take(2);
    findings.field('raw:markers', fields.wide(fields.number(2)));
    for (; count > 0 && !fields.isTorn; count -= 1) {
      findings.count();
      fields.take(8);
      const time = fields.long();
      fields.take(10);
      findings.sayAt(time / 1e7, fields.wide(fields.number(4) * 2), 'marker');
    }
  },
  [guids.branding]: (fields, findings) => {
    fields.take(4);
    const picture = fields.take(fields.number(4));
    findings.file(`banner.${fileExtension(picture) ?? 'bin'}`, picture);
    findings.field('raw:Copyright', textOf(fields.take(fields.number(4))));
    findings.field('raw:banner-address', textOf(fields.take(fields.number(4))));
  },
  [guids.encryption]: readEncryption,
  [guids.extendedEncryption]: readEncryption,
  [guids.xmp]: (fields, findings) => new PictureMetadata(findings).xmp(fields.take(fields.rest.length)),
};

const DESCRIPTION = ['title', 'author', 'raw:Copyright', 'comment', 'raw:rating'] as const;

/** Fields of streams: the language and the stream of each stand before it. */
function readLibrary(fields: FieldCursor, findings: RecordingFindings): void {
  for (let count = fields.number(2); count > 0 && !fields.isTorn; count -= 1) {
    findings.count();
    fields.take(4);
    const nameBytes = fields.number(2);
    const type = fields.number(2);
    const valueBytes = fields.number(4);
    readAttribute(fields.wide(nameBytes), type, fields.take(valueBytes), findings);
  }
}

/** Commands at times: an address to open, a text to show. */
function readScript(fields: FieldCursor, findings: RecordingFindings): void {
  fields.take(16);
  const count = fields.number(2);
  const typeCount = fields.number(2);
  const types: string[] = [];
  for (let index = 0; index < typeCount && !fields.isTorn; index += 1) types.push(fields.wide(fields.number(2) * 2));
  for (let index = 0; index < count && !fields.isTorn; index += 1) {
    findings.count();
    const milliseconds = fields.number(4);
    const type = types[fields.number(2)] ?? 'command';
    findings.sayAt(milliseconds / 1_000, fields.wide(fields.number(2) * 2), type);
  }
}

function readEncryption(fields: FieldCursor, findings: RecordingFindings): void {
  findings.problem('recording-encrypted');
  findings.bytes('encryption', fields.take(fields.rest.length));
}
