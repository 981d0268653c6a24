import { expect, test } from 'vitest';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { see } from './steps.ts';

async function textOf(text: string): Promise<string> {
  const [root] = await see(new BytesSource('a.geojson', Buffer.from(text)), defaultLimits);
  expect(root?.problems).toEqual([]);
  return JSON.stringify(root?.parts);
}

test('features are read one by one, however many they are, and what stands behind them', async () => {
  const feature = (number: number) =>
    `{"type":"Feature","properties":{"n${number % 3}":"Lot ${number}"},"geometry":{"type":"Point","coordinates":[-77.5,38.5]}}`;
  const features = Array.from({ length: 5_000 }, (_, index) => feature(index)).join(',');
  const text = await textOf(`{"features":[${features}],"type":"FeatureCollection","author":"Jane Doe"}`);
  expect(text).toContain('Lot 4999');
  expect(text).toContain('Jane Doe');
  expect(text).toContain('"rows":5000');
  expect(text).toContain('"columns":["n0","coordinates","n1","n2"]');
});

test('coordinates are read as they are, also those that no map has', async () => {
  const feature = (coordinates: string) =>
    `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${coordinates}}}`;
  const odd = [
    '[[[-77.5, 38.5], [-77.6,38.6]]]',
    '[]',
    '[[1],[-70.25,40.25]]',
    '[500000.5,4000000.5]',
    '[2025550143]',
    '[-77.1,38.2,2025550144,5]',
    '["078-05-1120"]',
  ];
  const text = await textOf(`{"type":"FeatureCollection","features":[${odd.map(feature).join(',')}]}`);
  for (const said of [
    '38.5, -77.5; 38.6, -77.6',
    '40.25, -70.25',
    '500000.5, 4000000.5',
    '2025550143',
    '2025550144',
    '078-05-1120',
  ]) {
    expect(text).toContain(said);
  }
  // Of a feature itself, where no place belongs.
  expect(await textOf('{"type":"Feature","properties":{},"coordinates":[219,99,9999]}')).toContain('219, 99, 9999');
});
