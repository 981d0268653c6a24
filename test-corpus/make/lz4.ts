/** An lz4 frame of one block that stores its bytes, without a sum of them (LZ4 Frame Format 1.6.4). */
export function storedLz4(bytes: Uint8Array): Buffer {
  // Magic; version 1 with blocks that stand alone; blocks of 4 MiB; the sum of these two bytes.
  const head = Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0x73, 0, 0, 0, 0]);
  head.writeUInt32LE(bytes.length + 2 ** 31, 7);
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}
