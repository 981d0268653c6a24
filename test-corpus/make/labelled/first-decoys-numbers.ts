import { characters, fill, hex } from './check-digits.ts';
import { lines } from './content.ts';
import { modelNumber } from './devices.ts';
import { type Template, table, text } from './template.ts';

/** Harmless papers full of numbers. Nothing in them may be found at `likely`. */
export const DECOYS_OF_NUMBERS: readonly Template[] = [
  text('decoy-invoice', 'form', (p) =>
    lines(
      `INVOICE ${p.digits(6)}`,
      `Order ${p.digits(9)}   Customer ref ${fill(p.random, '@@-######')}`,
      ...p.repeat(
        p.number(3, 7),
        () => `${modelNumber(p.random)}  qty ${p.number(1, 40)}  $${p.number(2, 900)}.${p.digits(2)}`,
      ),
      `TOTAL DUE $${p.number(1, 20)},${p.digits(3)}.${p.digits(2)}`,
    ),
  ),

  text('decoy-part-list', 'list', (p) =>
    lines(
      'PARTS FOR LIGHT BARS',
      ...p.repeat(
        p.number(5, 12),
        () => `Part no. ${p.digits(9)}  bracket ${modelNumber(p.random)}  bin ${p.number(1, 90)}`,
      ),
    ),
  ),

  text('decoy-isbn-shelf', 'list', (p) =>
    lines(
      'TRAINING LIBRARY',
      ...p.repeat(
        p.number(4, 8),
        () => `ISBN 978-${p.number(0, 9)}-${p.digits(3)}-${p.digits(5)}-${p.number(0, 9)}  shelf ${p.number(1, 30)}`,
      ),
    ),
  ),

  text('decoy-tracking', 'log', (p) =>
    lines(
      'SHIPMENTS',
      ...p.repeat(
        p.number(4, 8),
        () =>
          `${p.isoDate()} tracking ${p.pick(`1Z${fill(p.random, '******')}${p.digits(10)}`, p.digits(22), p.digits(12))} delivered`,
      ),
    ),
  ),

  text('decoy-uuids', 'log', (p) =>
    lines(
      ...p.repeat(
        p.number(5, 12),
        () => `job ${p.random.guid().slice(1, -1).toLowerCase()} finished in ${p.number(10, 900)} ms`,
      ),
    ),
  ),

  text('decoy-hex-dump', 'code', (p) =>
    lines(
      ...p.repeat(
        p.number(6, 12),
        (index) => `${(index * 16).toString(16).padStart(8, '0')}  ${p.repeat(16, () => hex(p.random, 2)).join(' ')}`,
      ),
    ),
  ),

  text('decoy-git-log', 'log', (p) =>
    lines(
      ...p.repeat(
        p.number(4, 8),
        () =>
          `${hex(p.random, 40)} ${p.pick('fix typo in report header', 'bump version', 'remove dead code', 'faster index')}`,
      ),
    ),
  ),

  text('decoy-npm-lockfile', 'json', (p) =>
    lines(
      '{ "lockfileVersion": 3, "packages": {',
      ...p.repeat(
        p.number(3, 6),
        (index) =>
          `  "node_modules/left-${index}": { "version": "${p.number(0, 9)}.${p.number(0, 20)}.${p.number(0, 9)}", "integrity": "sha512-${characters(p.random, 86)}==" },`,
      ),
      '  "node_modules/last": { "version": "1.0.0" } } }',
    ),
  ),

  text('decoy-svg-path', 'xml', (p) =>
    lines(
      '<svg viewBox="0 0 512 512">',
      `<path d="M${p.repeat(20, () => `${p.number(0, 500)}.${p.digits(4)},${p.number(0, 500)}.${p.digits(4)}`).join(' L')} Z"/>`,
      '</svg>',
    ),
  ),

  table('decoy-samples', (p) => ({
    sample: () => `S${p.digits(4)}`,
    ph: () => `${p.number(5, 8)}.${p.digits(2)}`,
    conductivity: () => `${p.number(100, 900)}.${p.digits(4)}`,
    ratio: () => `0.${p.digits(9)}`,
    delta: () => `-${p.number(20, 90)}.${p.digits(5)}`,
  })),

  table('decoy-crime-statistics', (p) => ({
    offense: () => p.pick('Burglary', 'Larceny', 'Robbery', 'Arson', 'Assault'),
    population: () => `${p.number(100, 900)},${p.digits(3)}`,
    count: () => p.number(100, 99_999),
    rate_per_100k: () => `${p.number(10, 900)}.${p.digits(1)}`,
    cleared_pct: () => `${p.number(5, 60)}.${p.digits(1)}`,
  })),

  table('decoy-census', (p) => ({
    tract: () => `${p.digits(4)}.${p.digits(2)}`,
    geoid: () => p.digits(11),
    households: () => p.number(500, 4000),
    median_income: () => p.number(20_000, 140_000),
    race_white: () => p.number(10, 2000),
    race_black: () => p.number(10, 2000),
    age_under_18: () => p.number(10, 900),
  })),

  table('decoy-budget', (p) => ({
    account_title: () => p.pick('Overtime', 'Fuel', 'Uniforms', 'Training'),
    budgeted: () => `${p.number(10, 900)},${p.digits(3)}.00`,
    spent: () => `${p.number(10, 900)},${p.digits(3)}.${p.digits(2)}`,
    remaining_pct: () => `${p.number(1, 99)}%`,
  })),

  text('decoy-versions', 'list', (p) =>
    lines(
      'SOFTWARE VERSIONS',
      ...p.repeat(
        p.number(4, 9),
        () =>
          `${p.pick('openssl', 'curl', 'nginx', 'sqlite')} ${p.number(1, 9)}.${p.number(0, 30)}.${p.number(0, 9)}.${p.number(0, 99)} build ${p.digits(7)}`,
      ),
    ),
  ),

  text('decoy-epoch-log', 'log', (p) =>
    lines(
      ...p.repeat(
        p.number(6, 12),
        () =>
          `${p.number(1_600_000_000, 1_760_000_000)} worker=${p.number(1, 8)} took=${p.number(1, 999)}ms queue=${p.number(0, 50)}`,
      ),
    ),
  ),

  text('decoy-milliseconds', 'json', (p) =>
    lines(
      '[',
      ...p.repeat(
        p.number(3, 7),
        () =>
          `  { "ts": ${p.number(1_600_000_000, 1_700_000_000)}${p.digits(3)}, "value": ${p.number(0, 100)}.${p.digits(6)} },`,
      ),
      '  {} ]',
    ),
  ),

  text('decoy-skus', 'list', (p) =>
    lines(
      'CATALOG',
      ...p.repeat(
        p.number(6, 12),
        () =>
          `SKU ${p.digits(3)}-${p.digits(3)}-${p.digits(4)}${p.pick('B', 'X')}  ${p.pick('cap', 'glove', 'torch')}  $${p.number(2, 90)}`,
      ),
    ),
  ),

  text('decoy-upc', 'list', (p) =>
    lines(
      ...p.repeat(
        p.number(5, 10),
        () => `UPC ${p.digits(12)} ${p.pick('coffee', 'paper', 'toner')} case of ${p.number(4, 24)}`,
      ),
    ),
  ),

  text('decoy-checksums', 'list', (p) =>
    lines(...p.repeat(p.number(4, 8), (index) => `${hex(p.random, 64)}  release-${index}.tar.gz`)),
  ),

  text('decoy-md5', 'list', (p) =>
    lines('MD5 checksums', ...p.repeat(p.number(4, 8), (index) => `${hex(p.random, 32)}  photo_${index}.jpg`)),
  ),

  text('decoy-sports', 'report', (p) =>
    lines(
      'SOFTBALL LEAGUE',
      'Team          W  L  Pct',
      ...p.repeat(
        6,
        (index) =>
          `${p.pick('Hawks', 'Otters', 'Badgers', 'Comets')} ${index + 1}     ${p.number(0, 20)}  ${p.number(0, 20)}  .${p.digits(3)}`,
      ),
    ),
  ),

  text('decoy-recipe', 'prose', (p) =>
    lines(
      `Chili for ${p.number(10, 60)}`,
      `${p.number(2, 9)} lbs beef, ${p.number(2, 8)} cans of beans, 1/2 cup chili powder, ${p.number(1, 4)} tsp salt.`,
      `Brown the meat at 375 F for ${p.number(10, 30)} minutes. Simmer 1-2 hours.`,
    ),
  ),

  text('decoy-radio-model', 'list', (p) =>
    lines(
      'RADIO INVENTORY',
      ...p.repeat(
        p.number(4, 8),
        () =>
          `Portable model ${modelNumber(p.random)}, serial ${fill(p.random, '###@@@####')}, firmware R${p.number(10, 30)}.${p.digits(2)}`,
      ),
    ),
  ),

  text('decoy-ammunition', 'list', (p) =>
    lines(
      ...p.repeat(
        p.number(4, 8),
        () =>
          `Lot ${fill(p.random, '@@##@###-###')}  9 mm  ${p.number(1, 90)}00 rounds  NSN ${p.digits(4)}-${p.digits(2)}-${p.digits(3)}-${p.digits(4)}`,
      ),
    ),
  ),

  table('decoy-fleet-mileage', (p) => ({
    unit: () => p.number(100, 999),
    model_year: () => p.number(2012, 2025),
    odometer: () => p.number(1000, 160_000),
    gallons: () => `${p.number(5, 30)}.${p.digits(3)}`,
    cost: () => `$${p.number(20, 120)}.${p.digits(2)}`,
  })),

  text(
    'decoy-math',
    'prose',
    (p) =>
      `The mean was 0.${p.digits(9)} with a standard error of 0.${p.digits(5)} (n = ${p.number(100, 900)}). The sum of squares came to ${p.digits(9)}.${p.digits(4)} and F(3, ${p.number(20, 90)}) = ${p.number(1, 9)}.${p.digits(2)}.`,
  ),

  text('decoy-css', 'code', (p) =>
    lines(
      ...p.repeat(
        p.number(4, 8),
        (index) =>
          `.card-${index} { color: #${hex(p.random, 6)}; margin: ${p.number(0, 20)}px ${p.number(0, 20)}px; z-index: ${p.number(1, 9999)}; }`,
      ),
    ),
  ),

  text(
    'decoy-base64-image',
    'html',
    (p) => `<p>Logo</p><img alt="seal" src="data:image/png;base64,iVBORw0KGgo${characters(p.random, 400)}=">`,
  ),

  text('decoy-timetable', 'list', (p) =>
    lines(
      'SHUTTLE',
      ...p.repeat(
        p.number(5, 9),
        () =>
          `${p.clock().slice(0, 5)}  Route ${p.number(1, 90)}  stop ${p.digits(4)}  ${p.pick('weekdays', 'Saturday')}`,
      ),
    ),
  ),

  table('decoy-tickets', (p) => ({
    ticket: () => `IT-${p.digits(5)}`,
    opened: () => p.isoDate(),
    priority: () => p.pick('P1', 'P2', 'P3'),
    summary: () => p.pick('Printer jam on 2', 'Monitor flickers', 'Toner low', 'Chair broken'),
    minutes: () => p.number(5, 400),
  })),

  text('decoy-page-numbers', 'report', (p) =>
    lines(
      'CONTENTS',
      ...p.repeat(
        p.number(6, 10),
        (index) =>
          `${index + 1}.${p.number(1, 9)}.${p.number(1, 9)}.${p.number(1, 9)}  ${p.pick('Purpose', 'Scope', 'Definitions', 'Review')} ......... ${p.number(1, 120)}`,
      ),
    ),
  ),

  text('decoy-zip-plus-four', 'list', (p) =>
    lines('ZIP codes served by the substation', ...p.repeat(p.number(5, 9), () => `${p.digits(5)}-${p.digits(4)}`)),
  ),
];
