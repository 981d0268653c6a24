/** What a made shortcut says. */
export interface Shortcut {
  readonly path: string;
  readonly label?: string;
  readonly share?: string;
  readonly description?: string;
  readonly folder?: string;
  readonly arguments?: string;
  readonly machine?: string;
  /** What stands behind its end. */
  readonly appended?: Uint8Array;
}

/** A shortcut with a path on a disk or in a share, strings and the machine that it was made on ([MS-SHLLINK] 2). */
export function makeLnk(shortcut: Shortcut): Buffer {
  const { description, folder, arguments: words, machine, appended = new Uint8Array(0) } = shortcut;
  const strings = [
    [0x04, description],
    [0x10, folder],
    [0x20, words],
  ] as const;
  const flags = strings.reduce((sum, [flag, text]) => (text === undefined ? sum : sum | flag), 0x82);
  const header = Buffer.alloc(76);
  header.writeUInt32LE(76, 0);
  header.set(Buffer.from('0114020000000000c000000000000046', 'hex'), 4);
  header.writeUInt32LE(flags, 20);
  const data = strings.flatMap(([, text]) =>
    text === undefined ? [] : [word(text.length), Buffer.from(text, 'utf16le')],
  );
  return Buffer.concat([
    header,
    makeLink(shortcut),
    ...data,
    ...(machine === undefined ? [] : [makeTracker(machine)]),
    longs(0),
    appended,
  ]);
}

function makeLink({ path, label = '', share }: Shortcut): Buffer {
  const volume = Buffer.concat([longs(16 + label.length + 1, 3, 0x1234abcd, 16), Buffer.from(`${label}\0`, 'latin1')]);
  const base = Buffer.from(`${path}\0`, 'latin1');
  const network =
    share === undefined
      ? Buffer.alloc(0)
      : Buffer.concat([longs(20 + share.length + 1, 0, 20, 0, 0), Buffer.from(`${share}\0`, 'latin1')]);
  const head = 28;
  const suffix = head + volume.length + base.length + network.length;
  const flags = share === undefined ? 1 : 3;
  return Buffer.concat([
    longs(
      suffix + 1,
      head,
      flags,
      head,
      head + volume.length,
      share === undefined ? 0 : head + volume.length + base.length,
      suffix,
    ),
    volume,
    base,
    network,
    Buffer.alloc(1),
  ]);
}

/** 2.5.10: the name of the machine, and two ids, each twice, whose last six bytes are the address of its card. */
function makeTracker(machine: string): Buffer {
  const name = Buffer.alloc(16);
  name.write(machine, 'latin1');
  const id = Buffer.from('000000000000001180000200005e0053', 'hex');
  return Buffer.concat([longs(0x60, 0xa0000003, 0x58, 0), name, id, id, id, id]);
}

function word(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8);
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}
