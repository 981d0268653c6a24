import type { Location } from '../../document.ts';
import { areBoxes, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf, wordsOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { XmlReader } from '../../structures/xml/xml-reader.ts';
import { readGpmf } from './gpmf.ts';
import { tellLoose } from './loose-words.ts';
import { addSentences } from './place-track.ts';
import type { SampleTeller } from './sample-teller.ts';
import { addExifPlace, readTimedKeys } from './timed-metadata.ts';
import type { Description } from './track.ts';
import { macintoshText, markedText } from './user-data.ts';

/** Reads one sample, shown from so many seconds on. */
export type SampleFormat = (sample: Buffer, seconds: number, teller: SampleTeller, description: Description) => void;

/** Formats of samples that are read, by four letters. */
export const sampleFormats: Readonly<Record<string, SampleFormat>> = {
  // 3GPP TS 26.245, 5.17, and QuickTime File Format, Text Media.
  tx3g: readText,
  text: readText,
  // ISO/IEC 14496-30, 6 and 5; ISO/IEC 14496-12, 12.3.3, 12.5 and 12.6.
  wvtt: readCues,
  stpp: readMarkup,
  sbtt: readMarkup,
  stxt: readMarkup,
  metx: readMarkup,
  mett: readMarkup,
  // github.com/gopro/gpmf-parser.
  gpmd: (sample, seconds, { findings, places }) => readGpmf(sample, seconds, findings, places),
  // Google, Camera Motion Metadata Spec.
  camm: readMotion,
  mebx: readTimedKeys,
  // As ExifTool has it: no standard is published.
  rtmd: addExifPlace,
};

/** Bytes that are held of what a sample says, beside its words: no recording of a day has more than a text a second. */
const SAID_BYTES = 512;

/** Texts behind the words: how they look, and where they lead. */
const OF_STYLE = /^(?:styl|hlit|hclr|krok|dlay|tbox|blnk|twrp|ftxt|encd|drpo|drpt|metr|imag)$/;

function readText(sample: Buffer, seconds: number, teller: SampleTeller): void {
  if (sample.length < 2) return;
  const { findings } = teller;
  findings.hold(SAID_BYTES);
  const end = Math.min(sample.length, 2 + sample.readUInt16BE(0));
  const words = sample.subarray(2, end);
  const mark = words.length < 2 ? 0 : words.readUInt16BE(0);
  say(mark >= 0xfefe ? markedText(words) : macintoshText(words), seconds, teller);
  const rest = sample.subarray(end);
  if (areBoxes(rest)) for (const { type, bytes } of heldBoxes(rest)) readBehind(type, bytes, seconds, findings);
  else if (rest.some((byte) => byte !== 0)) sayUnused(rest, seconds, teller);
}

function readBehind(type: string, bytes: Buffer, seconds: number, findings: RecordingFindings): void {
  if (OF_STYLE.test(type)) return;
  if (type !== 'href') {
    tellLoose(type.trim(), bytes, findings);
    return;
  }
  const length = bytes[4] ?? 0;
  findings.sayAt(seconds, textOf(bytes.subarray(5, 5 + length)), 'link');
  findings.sayAt(seconds, textOf(bytes.subarray(6 + length)), 'link-text');
}

/** Words behind the text that is shown. */
function sayUnused(rest: Buffer, seconds: number, { findings, track }: SampleTeller): void {
  const words = wordsOf(rest);
  if (words.length > 0) findings.trait('orphan-text', placeOf(track));
  for (const each of words) findings.sayAt(seconds, each);
}

/** Of a trait: what it holds of may be said a thousand times in one track. */
function placeOf(track: number): Location {
  return { kind: 'field', name: `track-${track}` };
}

/** Words of a text, and places in it. */
function say(text: string, seconds: number, { findings, places }: SampleTeller): void {
  const words = text.trim();
  if (words === '') return;
  addSentences(words, seconds, places);
  findings.sayAt(seconds, words);
}

function readCues(sample: Buffer, seconds: number, teller: SampleTeller): void {
  for (const { type, bytes } of heldBoxes(sample)) {
    teller.findings.hold(SAID_BYTES);
    if (type === 'vttc') {
      say(textOf(heldBox(bytes, 'payl')), seconds, teller);
      say(textOf(heldBox(bytes, 'iden')), seconds, teller);
    } else if (type === 'vtta') {
      // A note of who wrote it, which is not shown.
      teller.findings.trait('comment', placeOf(teller.track));
      say(textOf(bytes.subarray(0, 8).includes(0) ? heldBox(bytes, 'payl') : bytes), seconds, teller);
    }
  }
}

function readMarkup(sample: Buffer, seconds: number, teller: SampleTeller): void {
  teller.findings.hold(SAID_BYTES);
  const text = textOf(sample);
  if (!text.startsWith('<')) {
    say(text, seconds, teller);
    return;
  }
  const { findings } = teller;
  let paragraph = '';
  const flush = () => {
    say(paragraph, seconds, teller);
    paragraph = '';
  };
  const reader = new XmlReader(
    {
      open: (name) => {
        if (/(?:^|:)(?:p|div)$/.test(name)) flush();
      },
      close: (name) => {
        if (/(?:^|:)br$/.test(name)) paragraph += '\n';
        else if (!/(?:^|:)span$/.test(name)) flush();
      },
      text: (words) => {
        paragraph += words;
      },
      comment: (words) => {
        findings.trait('comment', placeOf(teller.track));
        say(words, seconds, teller);
      },
    },
    findings.context.limits,
  );
  reader.write(sample.subarray(0, sample.findLastIndex((byte) => byte !== 0) + 1));
  reader.end();
  flush();
  if (!reader.isWellFormed) findings.problem('bad-xml');
}

/** Of type 5 three numbers; of type 6 a time and a kind of fix before them. */
function readMotion(sample: Buffer, seconds: number, { places }: SampleTeller): void {
  const type = sample.length >= 4 ? sample.readUInt16LE(2) : 0;
  const at = type === 5 ? 4 : 16;
  if ((type === 5 || type === 6) && sample.length >= at + 16)
    places.add(sample.readDoubleLE(at), sample.readDoubleLE(at + 8), seconds);
}
