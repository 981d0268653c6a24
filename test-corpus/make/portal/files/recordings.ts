import { description, makeMovie, pictures, shorts, sound, texts } from '../../movie.ts';
import type { Planted } from '../manifest.ts';
import { officer, person } from '../people.ts';
import { claimed, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { plant, text } from '../text.ts';

/** What cameras recorded. */
export function makeRecordings(): PortalFile[] {
  return [makeBodyCamera(new Random('recordings'))];
}

/** A body camera, which writes into tracks of its own who wore it and where. */
function makeBodyCamera(random: Random): PortalFile {
  const path = 'trix/files/body camera.mp4';
  const lines = [text`Officer ID: ${plant('badge-number', random.digits(4))}`, text`Officer: ${officer(person(31))}`];
  const place = Buffer.alloc(24);
  for (const [index, degrees] of [38.8895, -77.0353, 12].entries()) place.writeDoubleLE(degrees, index * 8);
  const way = {
    handler: 'meta',
    description: description('camm'),
    samples: [Buffer.concat([shorts(0, 0x0500), place])],
  };
  const bytes = makeMovie('isom', [pictures(), sound(), texts(...lines.map(({ value }) => value)), way]);
  const planted = [
    ...lines.flatMap(({ plants }, seconds) =>
      plants.map(({ infoType }): Planted => ({ path, infoType, location: { kind: 'time', seconds } })),
    ),
    ...[{ kind: 'field', name: 'position' } as const, { kind: 'time', seconds: 0 } as const].map(
      (location): Planted => ({ path, infoType: 'gps-coordinate', location }),
    ),
  ];
  return { path, bytes, truth: claimed(path, { rules: ['META-02', 'OFF-05', 'PII-07'] }, { planted }) };
}
