/** Bytes that files, or parts of them, begin with. Each stands here once, for those who look for it and those who read it. */
export const signatures = {
  /** ISO 32000-1, 7.5.2. */
  pdf: Buffer.from('%PDF-', 'latin1'),
  /** RTF 1.9.1, Contents of an RTF File; Word opens it by the first four, and without a version. */
  rtf: Buffer.from('{\\rt', 'latin1'),
  /** RFC 1952, 2.3.1: ID1, ID2, and CM 8, deflate. */
  gzip: Buffer.from([0x1f, 0x8b, 0x08]),
  /** APPNOTE 6.3.10, 4.3.7: a local file header. */
  zipLocal: Buffer.from('PK\x03\x04', 'latin1'),
  /** 4.3.12: an entry of the central directory. */
  zipCentral: Buffer.from('PK\x01\x02', 'latin1'),
  /** 4.3.16: the end of the central directory, and all there is of an empty archive. */
  zipEnd: Buffer.from('PK\x05\x06', 'latin1'),
  /** 4.3.9 and 8.5.3: a data descriptor, and the mark of a split archive. */
  zipDescriptor: Buffer.from('PK\x07\x08', 'latin1'),
  /** [MS-CFB] 2.2, Header Signature. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  /** 7zFormat.txt of the LZMA SDK, SignatureHeader. */
  sevenZip: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  /** RAR 5.0 archive format, General archive structure; RAR 4 has the same but for its last byte. */
  rar: Buffer.from('Rar!\x1a\x07', 'latin1'),
  /** POSIX.1-2024, pax, ustar Header Block: the magic of a header, at `TAR_MARK_OFFSET`; GNU tar has the same letters. */
  tarMark: Buffer.from('ustar', 'latin1'),
  /** The .xz File Format 1.2.1, 2.1.1.1. */
  xz: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  /** [MS-OXTNEF] 2.1.3.5, TNEFSignature. */
  tnef: Buffer.from([0x78, 0x9f, 0x3e, 0x22]),
  /** draft-diaz-lzip-09, 2. */
  lzip: Buffer.from('LZIP', 'latin1'),
  /** RFC 8878, 3.1.1. */
  zstandard: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
  /** LZ4 Frame Format 1.6.4, and its legacy frame. */
  lz4: Buffer.from([0x04, 0x22, 0x4d, 0x18]),
  lz4Legacy: Buffer.from([0x02, 0x21, 0x4c, 0x18]),
  /** `compress` of Unix (its source, compress42.c). */
  compress: Buffer.from([0x1f, 0x9d]),
  /** [MS-ONESTORE] 2.3.1, guidFileType of a .one file: {7B5C52E4-D88C-4DA7-AEB1-5378D02996D3}. */
  oneNote: Buffer.from([0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d]),
  /** sqlite.org, Database File Format: 1.3.1, 4.1 (either order of its checksums) and 3. */
  sqlite: Buffer.from('SQLite format 3\0', 'latin1'),
  sqliteLog: Buffer.from([0x37, 0x7f, 0x06]),
  sqliteJournal: Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]),
  /** TIFF 6.0, section 2, Image File Header. */
  tiffLittleEndian: Buffer.from([0x49, 0x49, 0x2a, 0x00]),
  tiffBigEndian: Buffer.from([0x4d, 0x4d, 0x00, 0x2a]),
  /** BigTIFF File Format Proposal (AWare Systems), Header. */
  bigTiffLittleEndian: Buffer.from([0x49, 0x49, 0x2b, 0x00]),
  bigTiffBigEndian: Buffer.from([0x4d, 0x4d, 0x00, 0x2b]),
  /** [MS-EMF] 2.3.4.2: the type of a header record; ` EMF` follows at byte 40. */
  enhancedMetafile: Buffer.from([0x01, 0x00, 0x00, 0x00]),
  /** [MS-WMF] 2.3.2.3, Key of a placeable metafile; and 2.3.2.2, a header in memory of version 3. */
  placeableMetafile: Buffer.from([0xd7, 0xcd, 0xc6, 0x9a]),
  metafile: Buffer.from([0x01, 0x00, 0x09, 0x00, 0x00, 0x03]),
  /** What LibreOffice keeps of an object that is drawn (its source, vcl/source/filter/svm, SvmWriter). */
  starViewMetafile: Buffer.from('VCLMTF', 'latin1'),
} as const satisfies Record<string, Buffer>;

/** Where `signatures.tarMark` stands in a header. */
export const TAR_MARK_OFFSET = 257;

/** Those of files that hold text, or other files: whoever finds their bytes within something else has them opened. */
export const holders: readonly Buffer[] = [
  signatures.pdf,
  signatures.zipLocal,
  signatures.gzip,
  signatures.compound,
  signatures.rtf,
  signatures.sevenZip,
  signatures.rar,
  signatures.xz,
];

/** Those of pictures, which may show text and say where they were taken: PNG (5.2), JPEG (B.1.1.3), GIF (17), WebP (RIFF). */
const pictures: readonly Buffer[] = [
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('ffd8ff', 'hex'),
  Buffer.from('GIF8', 'latin1'),
  Buffer.from('RIFF', 'latin1'),
];

/** How the characters of base64 begin that stand for any such file, as far as its signature says all of them. */
export const filesInBase64: readonly string[] = [...holders, ...pictures].map((signature) =>
  signature.toString('base64').slice(0, Math.floor((signature.length * 4) / 3)),
);

/** Whether bytes begin as a picture does. */
export function isPicture(bytes: Uint8Array): boolean {
  return pictures.some((signature) => beginsWith(bytes, signature));
}

/** Whether bytes are a file that holds text, or other files. */
export function isHolder(bytes: Uint8Array): boolean {
  return holders.some((signature) => beginsWith(bytes, signature));
}

/** Whether some bytes begin with a signature. */
export function beginsWith(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
