/** Columns of 100 km squares by zone: those of one in three are the same (NGA.STND.0037, section 3). */
const columns = ['STUVWXYZ', 'ABCDEFGH', 'JKLMNPQR'];

/** The 100 km squares of the National Grid of Great Britain that have land in them (Ordnance Survey, A guide to coordinate systems). */
const squares: ReadonlySet<string> = new Set(
  'HP HT HU HW HX HY HZ NA NB NC ND NF NG NH NJ NK NL NM NN NO NR NS NT NU NW NX NY NZ OV SC SD SE SH SJ SK SM SN SO SP SR SS ST SU SV SW SX SY SZ TA TF TG TL TM TQ TR TV'.split(
    ' ',
  ),
);

const mgrs = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d+)$/;
const utm = /^(\d{1,2})([C-HJ-NP-X])(\d{6})(\d{7})$/;
const national = /^([A-Z]{2})(\d+)$/;

/**
 * Whether a value is a place in a military or US national grid (NGA.STND.0037: zone, band, a square of that zone, and two
 * to five digits each way), in Universal Transverse Mercator, or in the National Grid of Great Britain (two letters and
 * three to five digits each way).
 */
export function isGridReference(value: string): boolean {
  const text = value.replaceAll(/[\s,]/gu, '').replaceAll(/(?<=\d)(?:mE|mN|m[EN]?)/gu, '');
  const [, zone, , column = '', , digits] = mgrs.exec(text) ?? [];
  if (zone !== undefined && digits !== undefined) {
    return isZone(zone) && (columns[Number(zone) % 3]?.includes(column) ?? false) && isEven(digits, 4);
  }
  const [, utmZone, , easting] = utm.exec(text) ?? [];
  if (utmZone !== undefined) return isZone(utmZone) && Number(easting) >= 100_000 && Number(easting) < 900_000;
  const [, square = '', rest = ''] = national.exec(text) ?? [];
  return squares.has(square) && isEven(rest, 6);
}

function isZone(zone: string): boolean {
  return Number(zone) >= 1 && Number(zone) <= 60;
}

function isEven(digits: string, least: number): boolean {
  return digits.length >= least && digits.length <= 10 && digits.length % 2 === 0;
}
