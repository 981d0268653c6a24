/** What is done with a content: its bytes are given, as they are or within what was signed; or it is not read. */
export type ContentKind = 'data' | 'signed' | 'encrypted' | 'compressed';

/** What a content is, by its object identifier (RFC 5652, 4 to 11; RFC 3274; RFC 5083), as bytes. */
export const contentTypes: ReadonlyMap<string, ContentKind> = new Map([
  ['2a864886f70d010701', 'data'],
  ['2a864886f70d010702', 'signed'],
  // Digested: as what is signed, with a digest in place of signatures (7).
  ['2a864886f70d010705', 'signed'],
  ['2a864886f70d010703', 'encrypted'],
  ['2a864886f70d010706', 'encrypted'],
  ['2a864886f70d0109100117', 'encrypted'],
  ['2a864886f70d0109100109', 'compressed'],
]);

/** What a text names, by the object identifier before it (RFC 5280, appendix A.1; RFC 2985, 5.2.1; RFC 4519), as bytes. */
export const nameLabels: ReadonlyMap<string, string> = new Map([
  ['550403', 'common name'],
  ['550404', 'surname'],
  ['550405', 'serial number'],
  ['550407', 'locality'],
  ['550408', 'state'],
  ['550409', 'street address'],
  ['55040a', 'organization'],
  ['55040b', 'organizational unit'],
  ['55040c', 'title'],
  ['55042a', 'given name'],
  ['2a864886f70d010901', 'email address'],
  ['0992268993f22c640101', 'user id'],
]);
