/** The 124 areas of Royal Mail (PAF Programmers' Guide; https://en.wikipedia.org/wiki/List_of_postcode_areas_in_the_United_Kingdom). */
const areas: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G ' +
    'GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
    'WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** Area, district, and the three characters of the inward part, whose letters are never C, I, K, M, O or V. */
const shape = /([A-Z]{1,2})(\d[A-HJKPSTUW\d]?)\s{0,3}(\d[ABD-HJLNP-UW-Z]{2})$/u;

/** Whether a value ends in a postcode of an area that there is (BS 7666). An address may stand before it. */
export function isUkPostcode(value: string): boolean {
  const [, area] = shape.exec(value.trim().toUpperCase()) ?? [];
  return area !== undefined && areas.has(area);
}
