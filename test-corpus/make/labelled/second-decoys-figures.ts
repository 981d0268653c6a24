import { fill } from './check-digits.ts';
import { lines } from './content.ts';
import { type Template, table, text } from './template.ts';

/** Harmless columns of figures and signs: results, weather, stars, parts, menus, games. Nothing is marked. */
export const DECOYS_OF_FIGURES: readonly Template[] = [
  text('plain-datasheet', 'list', (p) =>
    lines(
      'ELECTRICAL CHARACTERISTICS',
      ...p.repeat(
        p.number(4, 8),
        (index) =>
          `VIN${index} input range  ${p.number(1, 5)}.${p.digits(1)} V  to  ${p.number(6, 40)} V   typ. ${p.number(1, 90)} mA`,
      ),
      `Package SOT-23-${p.pick(3, 5, 6)}, reel of 3000`,
    ),
  ),
  text('plain-telescope-log', 'log', (p) =>
    lines(
      'OBSERVING LOG',
      ...p.repeat(
        p.number(4, 8),
        () =>
          `${p.clock()} UT  NGC ${p.number(100, 7800)}  RA ${p.number(0, 23)}h ${p.number(10, 59)}m  Dec +${p.number(10, 80)}d ${p.number(10, 59)}m  seeing ${p.number(1, 5)}`,
      ),
    ),
  ),
  text(
    'plain-genealogy',
    'prose',
    (p) =>
      lines(
        'DESCENDANTS OF THE MILLER AT THE WEIR',
        `1. Johann, b. ${p.number(1701, 1750)}, d. ${p.number(1760, 1800)}, miller`,
        `   2. Anna, b. ${p.number(1751, 1780)}, m. 17${p.number(80, 99)}`,
        `   3. Peter, b. ${p.number(1751, 1790)}, went to sea`,
      ),
    ['person-name', 'date-of-birth'],
  ),
  text('plain-menu', 'list', (p) =>
    lines(
      'LUNCH',
      ...['Lentil soup', 'Club sandwich', 'Trout with almonds', 'Apple cake'].map(
        (dish) => `${dish} ........ ${p.number(4, 29)}.${p.pick('00', '50', '95')}`,
      ),
    ),
  ),
  text('plain-chess-game', 'list', (p) =>
    lines(
      `[Event "Club championship"] [Round "${p.number(1, 9)}"] [Result "1-0"]`,
      '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6 8. c3 O-O',
      `9. h3 Nb8 10. d4 Nbd7 ${p.number(30, 60)}. Qh7# 1-0`,
    ),
  ),
  text('plain-chess-openings', 'list', (p) =>
    lines(
      'ECO CODES',
      ...p.repeat(
        p.number(4, 9),
        () =>
          `${p.pick('A', 'B', 'C', 'D', 'E')}${p.digits(2)}  ${p.pick('Sicilian', 'Slav', 'Ruy Lopez', 'English')}  played ${p.number(2, 900)}`,
      ),
    ),
  ),
  text('plain-race-results', 'list', (p) =>
    lines(
      '10 KM, WOMEN 40-44',
      ...p.repeat(
        p.number(5, 10),
        (index) =>
          `${index + 1}  bib ${p.number(100, 999)}  ${p.number(38, 59)}:${p.number(10, 59)}.${p.digits(1)}  ${p.pick('Harriers', 'Track Club', 'Runners')}`,
      ),
    ),
  ),
  text('plain-box-score', 'report', (p) =>
    lines(
      `Final: Otters ${p.number(60, 120)}, Comets ${p.number(60, 120)}`,
      `Q1 ${p.number(10, 35)}-${p.number(10, 35)}  Q2 ${p.number(10, 35)}-${p.number(10, 35)}`,
      `FG ${p.number(20, 50)}-${p.number(60, 99)}, FT ${p.number(5, 20)}-${p.number(21, 30)}, attendance ${p.number(1, 19)},${p.digits(3)}`,
    ),
  ),
  table('plain-weather', (p) => ({
    station: () => p.pick('HILL', 'PIER', 'FIELD'),
    observed: () => `${p.isoDate()} ${p.number(10, 23)}:00`,
    temp_c: () => `${p.number(-9, 35)}.${p.digits(1)}`,
    pressure_hpa: () => `${p.number(980, 1040)}.${p.digits(1)}`,
    wind_dir: () => p.pick('NNE', 'SW', 'W'),
    gust: () => p.number(1, 80),
  })),
  table('plain-tides', (p) => ({
    port: () => p.pick('North quay', 'Lower bar', 'Old pier'),
    high_water: () => `${p.number(10, 23)}:${p.number(10, 59)}`,
    height_m: () => `${p.number(1, 9)}.${p.digits(2)}`,
  })),
  table('plain-star-catalog', (p) => ({
    hip: () => p.number(1000, 118_000),
    magnitude: () => `${p.number(1, 12)}.${p.digits(2)}`,
    parallax_mas: () => `${p.number(1, 300)}.${p.digits(3)}`,
    b_v: () => `0.${p.digits(3)}`,
  })),
  table('plain-council-budget', (p) => ({
    fund: () => p.pick('General', 'Water', 'Roads', 'Parks'),
    account: () => p.pick('salaries', 'fuel', 'repairs'),
    adopted: () => p.number(10_000, 9_000_000),
    actual: () => p.number(10_000, 9_000_000),
    variance: () => `${p.number(-20, 20)}.${p.digits(1)}%`,
  })),
  table('plain-exhibit-loans', (p) => ({
    object_no: () => fill(p.random, '19##.###'),
    title: () => p.pick('Harbor at dusk', 'Blue jug', 'Two mules'),
    insured_for: () => `$${p.number(1, 90)},000`,
    crate: () => p.number(1, 30),
  })),
  table('plain-sensor-readings', (p) => ({
    node: () => `n${p.number(1, 40)}`,
    battery_mv: () => p.number(2800, 4200),
    rssi: () => `-${p.number(40, 110)}`,
    co2_ppm: () => p.number(400, 1900),
    sequence: () => p.number(100_000, 999_999),
  })),
  table('plain-stock-count', (p) => ({
    article: () => fill(p.random, '##-####-@'),
    ean: () => p.digits(13),
    on_hand: () => p.number(0, 900),
    price: () => `${p.number(1, 90)}.${p.digits(2)}`,
  })),
  text('plain-bus-timetable', 'list', (p) =>
    lines(
      'LINE 42 - SCHOOL DAYS ONLY',
      ...['Depot', 'Market', 'Hospital', 'Bridge'].map(
        (stop) => `${stop.padEnd(10)} ${p.repeat(5, (hour) => `0${hour + 5}${p.number(10, 59)}`).join('  ')}`,
      ),
    ),
  ),
  text('plain-knitting', 'list', (p) =>
    lines(
      `Cast on ${p.number(40, 120)} sts.`,
      'Row 1 (RS): k2, p2, rep from * to end.',
      `Rows 2-${p.number(8, 30)}: as row 1. Dec 1 st each side, k2tog.`,
    ),
  ),
  text('plain-seed-catalog', 'list', (p) =>
    lines(
      'SEEDS',
      ...p.repeat(
        p.number(4, 9),
        () =>
          `No. ${p.number(1000, 9999)}  ${p.pick('bean', 'kale', 'squash')}  ${p.number(40, 110)} days  pkt ${p.number(2, 6)}.${p.digits(2)}`,
      ),
    ),
  ),
  text('plain-orbit-elements', 'code', (p) =>
    lines(
      'SPECIMEN SATELLITE',
      `1 ${p.digits(5)}U 98067A   2400${p.number(1, 9)}.${p.digits(8)}  .000${p.digits(5)}  00000-0  ${p.digits(5)}-3 0  999${p.digits(1)}`,
      `2 ${p.digits(5)}  51.6${p.digits(3)} ${p.number(100, 350)}.${p.digits(4)} 000${p.digits(4)} ${p.number(100, 350)}.${p.digits(4)}`,
    ),
  ),
  text('plain-assembly', 'code', (p) =>
    lines(
      ...p.repeat(
        p.number(5, 10),
        (index) =>
          `${(0x40_1000 + index * 4).toString(16)}:  ${p.pick('mov eax, ebx', 'xor ecx, ecx', 'ret', 'call 401100')}`,
      ),
    ),
  ),
  text('plain-lottery', 'list', (p) =>
    lines(
      'WINNING NUMBERS',
      ...p.repeat(p.number(4, 8), () => `${p.isoDate()}   ${p.repeat(6, () => p.number(10, 49)).join('-')}`),
    ),
  ),
  text('plain-gear-ratios', 'report', (p) =>
    lines(
      'TRANSMISSION, MODEL YEAR 2019',
      ...p.repeat(6, (index) => `gear ${index + 1}   ${p.number(0, 4)}.${p.digits(3)} : 1`),
      `Curb weight ${p.number(2400, 5200)} lbs, height 5' 8", color: black`,
    ),
  ),
];
