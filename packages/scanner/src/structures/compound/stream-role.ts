import type { CompoundEntry } from './directory-entry.ts';

/** What is done with a stream that no format reads for itself. */
export type StreamRole =
  /** [MS-OLEPS]. */
  | 'properties'
  /** [MS-OLEDS] 2.3.6. */
  | 'native'
  /** A file as it is. */
  | 'file'
  /** Where a linked object comes from ([MS-OLEDS] 2.3.3). */
  | 'link'
  /** A control, a form or a catalog: its words are read, and nothing else of it is any. */
  | 'words'
  /** An object as a picture, if it holds one: what shows if the object itself is not there. */
  | 'picture'
  /** Neither text nor a file, if it holds what its name promises. */
  | 'silent'
  | 'unknown';

/** Names of streams, in upper case; the first that fits. */
const ROLES: readonly (readonly [RegExp, StreamRole])[] = [
  // All such names are of property sets ([MS-OLEPS] 2.23); GlobalInfo, ImageContents and the like are of FlashPix.
  [/^\x05/, 'properties'],
  [/^\x01OLE10NATIVE$/, 'native'],
  [/^(?:PACKAGE|CONTENTS|EMBEDDEDODF|ITEM)$/, 'file'],
  [/^(?:\x01OLE|\x03LINKINFO)$/, 'link'],
  [/^(?:\x02OLEPRES\d{3}|\x03META|\x03PICT?|\x03E?PRINT)$/, 'picture'],
  // Class and clipboard format ([MS-OLEDS] 2.3.7), how an object is shown in Word, the older name of a native stream.
  [/^(?:\x01COMPOBJ|\x03OBJINFO|\x01OLE10FMTPROGID)$/, 'silent'],
  // Which schemas custom XML follows ([MS-OFFCRYPTO] has none of it; ISO/IEC 29500-1, 22.5 has the same part).
  [/^PROPERTIES$/, 'silent'],
  // Codes of a formula, of which there is a picture.
  [/^EQUATION NATIVE$/, 'silent'],
  // Caches of compiled macros, which are read as their source ([MS-OVBA] 2.2).
  [/^(?:_VBA_PROJECT|__SRP_[0-9A-F]+)$/, 'silent'],
  [
    /^(?:PROJECT|PROJECTWM|PROJECTLK|\x01OLE10ITEMNAME|\x03VBFRAME|\x03OCXNAME|\x03OCXDATA|OCXDATA|CTLS|CATALOG|F|O)$/,
    'words',
  ],
  // Lists of the forms, reports and macros of an Access database, which have streams of their own.
  [/^(?:PROPDATA|\x03DIRDATA|ACESSVBADATA)$/, 'words'],
];

/** Classes of MSForms, whose streams `contents` are their captions and values ([MS-OFORMS] 2.1.1). */
const FORM_CLASS = /^(?:8BD21D|5512D1|978C9E|DFD181|4C5992|6E1820|C62A69)/;

/** [MS-OLEDS] 2.3.6. */
const NATIVE = '\x01OLE10NATIVE';

/** Classes of formulas: those of the Equation Editor and of MathType, whose native streams are codes. */
const FORMULA_CLASS = /^0002(?:170|CE0)\d-0000-0000-C000-000000000046$/;

/** Whether a storage is a formula, which is drawn and holds no document. */
export function isFormula(storage: CompoundEntry): boolean {
  return (
    FORMULA_CLASS.test(storage.classId) || storage.children.some(({ name }) => name.toUpperCase() === 'EQUATION NATIVE')
  );
}

/** What is done with a stream of a storage. */
export function roleOf(stream: CompoundEntry, storage: CompoundEntry): StreamRole {
  if (FORMULA_CLASS.test(storage.classId) && stream.name.toUpperCase() === NATIVE) return 'silent';
  if (FORM_CLASS.test(storage.classId) && stream.name.toUpperCase() === 'CONTENTS') return 'words';
  const name = stream.name.toUpperCase();
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
}

/** Streams that an object of a program is made of, and what its file is called. */
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['VisioDocument', 'vsd'],
  ['__properties_version1.0', 'msg'],
];

/** Streams that only an object has. */
const OBJECT_STREAMS: ReadonlySet<string> = new Set([
  '\x01OLE',
  '\x01COMPOBJ',
  '\x01OLE10NATIVE',
  'PACKAGE',
  'CONTENTS',
]);

/** Classes of Office packages, and what their files are called (registered by Office 2007). */
const PACKAGES: Readonly<Record<string, string>> = {
  'F4754C9B-64F5-4B40-8AF4-679732AC0607': 'docx',
  '18A06B6B-2F3F-4E2B-A611-52BE631B2D22': 'docm',
  '00020830-0000-0000-C000-000000000046': 'xlsx',
  '00020832-0000-0000-C000-000000000046': 'xlsm',
  '00020833-0000-0000-C000-000000000046': 'xlsb',
  'CF4F55F4-8F87-4D47-80BB-5808164BB3F8': 'pptx',
  'DC020317-E6E2-4A62-B9FA-B3EFE16626F4': 'pptm',
  '048EB43E-2059-422F-95E0-557DA96038AF': 'sldx',
};

/** The extension of the file that a storage is when it stands for itself; undefined if it is no object. */
export function objectExtension(storage: CompoundEntry): string | undefined {
  const names = new Set(storage.children.map(({ name }) => name.toUpperCase()));
  // A form of macros has what an object has, and is none.
  if (names.has('\x03VBFRAME')) return undefined;
  const document = DOCUMENTS.find(([name]) => names.has(name.toUpperCase()));
  if (document !== undefined) return document[1];
  return [...names].some((name) => OBJECT_STREAMS.has(name)) ? 'ole' : undefined;
}

/** What a package is called that an object is; undefined if its class is none of Office. */
export function packageExtension(storage: CompoundEntry): string | undefined {
  return PACKAGES[storage.classId];
}

/** Names of streams that are files as they are, if they begin as one. */
export const WHOLE_FILES: readonly string[] = ['Package', 'CONTENTS'];

/** What only a key opens ([MS-OFFCRYPTO] 2.2 and 2.3.4). */
export const PROTECTED: readonly string[] = [
  'EncryptedPackage',
  'EncryptionInfo',
  '\x06DataSpaces',
  '\x09DRMContent',
  '\x09DRMViewerContent',
];

/** Roles of streams that say what an object says. */
const OBJECT_ROLES: ReadonlySet<StreamRole> = new Set<StreamRole>(['native', 'file', 'unknown', 'words']);

/** Whether a stream is the object itself and not only a picture of it, or codes of which there is one. */
export function isObjectItself(stream: CompoundEntry, storage: CompoundEntry): boolean {
  const name = stream.name.toUpperCase();
  return OBJECT_ROLES.has(roleOf(stream, storage)) || name === 'EQUATION NATIVE' || name === NATIVE;
}
