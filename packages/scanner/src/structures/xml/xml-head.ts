/** Bytes before which XML has begun: a mark of its encoding, and space. */
export const XML_HEAD_BYTES = 64;

/** Whether bytes begin as XML does, in whatever encoding. */
export function beginsAsXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, XML_HEAD_BYTES)).toString('latin1');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(head);
}
