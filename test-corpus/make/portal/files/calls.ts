import { ebml, ebmlText, makeMkv, mkvBlock, mkvCluster, mkvTags, mkvTrack, mkvTracks, VIDEO } from '../../matroska.ts';
import { riffChunk } from '../../raster-files.ts';
import { fixedTexts, makeWav } from '../../riff.ts';
import type { Planted } from '../manifest.ts';
import { person } from '../people.ts';
import { claimed, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant, text, toText } from '../text.ts';
import { dateOfBirth, phone, ssn } from '../values.ts';

/** Recordings of calls and stops: what stands in them beside sound and pictures. */
export function makeCalls(): PortalFile[] {
  const random = new Random('calls');
  return [makeHotlineCall(random), makeDashCamera(random)];
}

/** A call as a recorder keeps it (EBU Tech 3285): who called stands in its description. */
function makeHotlineCall(random: Random): PortalFile {
  const path = 'trix/files/hotline call.wav';
  const about = text`Caller: ${person(120).name}, SSN ${ssn(random)}, call back at ${phone(random)}`;
  const description = fixedTexts([toText(about).value, 256], ['Call recorder 3', 32], ['', 32]);
  const dated = fixedTexts(['2026-03-02', 10], ['21:14:00', 8], ['', 8 + 2 + 64 + 10 + 180]);
  const bytes = makeWav(riffChunk('bext', Buffer.concat([description, dated])));
  return {
    path,
    bytes,
    truth: claimed(
      path,
      { rules: ['PII-01'] },
      { planted: plantedAt(path, about, { kind: 'field', name: 'comment' }) },
    ),
  };
}

/** A video of a camera in a car: where it was, and what is said at what time. */
function makeDashCamera(random: Random): PortalFile {
  const path = 'trix/files/dash camera.mkv';
  const said: readonly (readonly [seconds: number, Content])[] = [
    [2, 'Unit 14, traffic stop.'],
    [9, text`Date of birth? ${dateOfBirth(random)}. Social is ${ssn(random)}.`],
  ];
  const blocks = said.map(([seconds, line]) => mkvBlock(2, seconds * 1_000, Buffer.from(toText(line).value)));
  const bytes = makeMkv(
    ebml('1549a966', ebmlText('5741', 'Camera 2.0')),
    mkvTracks(VIDEO, mkvTrack(2, 0x11, 'S_TEXT/UTF8', ebmlText('536e', 'Remarks'))),
    mkvCluster(0, mkvBlock(1, 0, Buffer.alloc(24, 0x11)), ...blocks),
    mkvTags(['LOCATION', '+38.8895-077.0353/'], ['SERIAL_NUMBER', 'BC-4471']),
  );
  const place = plantedAt(path, plant('gps-coordinate', ''), { kind: 'field', name: 'position' });
  const planted = said.flatMap(([seconds, line]) => plantedAt(path, line, { kind: 'time', seconds }));
  return {
    path,
    bytes,
    truth: claimed(path, { rules: ['META-02', 'PII-01', 'PII-03'] }, { planted: [...planted, ...place] }),
  };
}

/** What was planted in a text that has one place. */
function plantedAt(
  path: string,
  content: Content,
  location: { readonly kind: 'field'; readonly name: string } | { readonly kind: 'time'; readonly seconds: number },
): readonly Planted[] {
  return [...new Set(toText(content).plants.map(({ infoType }) => infoType))].map((infoType) => ({
    path,
    infoType,
    location,
  }));
}
