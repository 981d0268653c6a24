import { doubleWord } from '../../../structures/little-endian.ts';
import { formulaWords } from './formula-words.ts';
import type { TakeRecord } from './record-events.ts';
import { wordsOf } from './record-words.ts';

/** What a sheet is to whoever opens the workbook ([MS-XLSB] 2.5.146, ST_SheetState). */
const STATES = ['visible', 'hidden', 'veryHidden'] as const;

/** A sheet (2.4.311, BrtBundleSh). The first versions of Excel 2007 had four more bytes before its number. */
const takeSheet: TakeRecord = (to, data) => {
  const state = STATES[data.long()];
  // Behind the number there are a length and letters, two of which are no length.
  data.skip(doubleWord(data.peek(), 8) <= LENGTH_MAX ? 8 : 4);
  const [relationship, name] = [data.string(), data.string()];
  to.element('x:sheet', { name, state, 'r:id': relationship });
};

const LENGTH_MAX = 0xffff;

/** A window (2.4.301, BrtBookView): the lowest two bits of its flags hide it. */
const takeView: TakeRecord = (to, data) => {
  data.skip(28);
  const isHidden = (data.byte() & 3) !== 0;
  to.element('x:workbookView', { visibility: isHidden ? 'hidden' : 'visible' });
};

/** A name (2.4.711, BrtName): a macro says more about itself behind its formula. */
const takeDefinedName: TakeRecord = (to, data) => {
  const flags = data.long();
  data.skip(5);
  const name = data.string();
  const formula = formulaWords(data);
  const comment = data.left > 0 ? data.string() : '';
  const [, description, help] =
    (flags & IS_MACRO) === 0 ? [] : [data.string(), data.string(), data.string(), data.string()];
  to.element(
    'x:definedName',
    {
      name: (flags & IS_BUILT_IN) === 0 ? name : `_xlnm.${name}`,
      hidden: (flags & IS_HIDDEN) === 0 ? undefined : '1',
      comment,
      description,
      help,
    },
    formula,
  );
};

const CALCULATION_BYTES = 26;

const [IS_HIDDEN, IS_MACRO, IS_BUILT_IN] = [0x01, 0x08, 0x20];

/** Whether the sheets, the windows or the changes are protected (2.4.299, BrtBookProtection), behind so many bytes. */
const takeProtection =
  (before: number): TakeRecord =>
  (to, data) => {
    data.skip(before);
    const flags = data.word();
    to.element('x:workbookProtection', {
      lockStructure: flags & 1,
      lockWindows: (flags & 2) >> 1,
      lockRevision: (flags & 4) >> 2,
    });
  };

/** Who locked the file (2.4.674, BrtFileSharing): whether it is to be read only, a password, the name. */
const takeSharing: TakeRecord = (to, data) => {
  const isReadOnly = data.word() !== 0;
  const hasPassword = data.word() !== 0;
  to.element('x:fileSharing', {
    readOnlyRecommended: isReadOnly ? '1' : undefined,
    hashValue: hasPassword ? '1' : undefined,
    userName: data.string(),
  });
};

/** What attributes of XML say that nobody reads but where a number stands in them: versions, identifiers, names of features. */
const takeAttributes =
  (element: string): TakeRecord =>
  (to, data) => {
    const words = wordsOf(data.rest());
    to.element(element, Object.fromEntries(words.map((text, index) => [`words${index}`, text])));
  };

/** The records of the workbook part, and such as stand in several parts, by their types ([MS-XLSB] 2.3.1). */
export const workbookRecords: Readonly<Record<number, TakeRecord>> = {
  131: (to) => to.open('x:workbook'),
  132: (to) => to.close('x:workbook'),
  128: takeAttributes('x:fileVersion'),
  153: (to, data) => {
    const date1904 = data.long() & 1;
    to.element('x:workbookPr', { date1904, codeName: wordsOf(data.rest()).join(' ') });
  },
  156: takeSheet,
  // How formulas are computed, in numbers.
  157: (_to, data) => data.skip(Math.min(data.left, CALCULATION_BYTES)),
  158: takeView,
  39: takeDefinedName,
  534: takeProtection(4),
  677: takeProtection(8),
  548: takeSharing,
  2071: (to, data) => to.element('x15ac:absPath', { url: data.string() }),
  3072: takeAttributes('x:uid'),
  3073: takeAttributes('x:revisionPtr'),
  5097: takeAttributes('x:calcFeature'),
};
