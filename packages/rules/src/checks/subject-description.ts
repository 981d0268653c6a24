/** What a description says of a person, each told from the others. */
const parts: readonly RegExp[] = [
  // Race and sex; the codes of UK police.
  /(?<![\p{L}\p{N}/])(?:[WBHAIUO]\/?[MF](?![\p{L}\p{N}])|IC ?[1-9](?!\d)|(?:white|black|hispanic|asian|caucasian|native american|latino|latina|afro-caribbean|mixed[ -]race)[ /,-]{1,2}(?:adult )?(?:male|female|man|woman))/iu,
  // Height.
  /(?<![\p{L}\p{N}])(?:(?:hgt|height|ht)\.?[ :/]{0,3}(?:\d['-]?\d{2}|\d' ?\d{0,2}|\d{3} ?cm|\d\.\d{1,2} ?m)|[4-7] ?(?:'|ft\.?|feet) ?\d{0,2}(?: ?(?:"|''|in|inches))?|[4-6]\d{2} ?(?:lbs?)?(?=,? (?:\d{3} ?lbs?))|1[4-9]\d ?cm|[12]\.\d{2} ?m)/iu,
  // Weight.
  /(?<![\p{L}\p{N}])(?:(?:wgt|weight|wt)\.?[ :/]{0,3}\d{2,3}|\d{2,3} ?(?:lbs?|pounds|kgs?|stone))(?![\p{L}\p{N}])/iu,
  // Hair.
  /(?<![\p{L}\p{N}])(?:(?:hai|hair)[ :/]{1,3}(?:bro|blk|bln|blon|brn|red|gry|whi|sdy|bal|brown|black|blonde?|gr[ae]y|bald|white)|(?:brown|black|blonde?|red|gr[ae]y|white|dark|light|short|long|shaved|curly|shoulder[ -]length)(?:,? (?:brown|black|blonde?|red|gr[ae]y|short|long|curly|straight))? hair|bald)(?![\p{L}\p{N}])/iu,
  // Eyes.
  /(?<![\p{L}\p{N}])(?:(?:eye|eyes)[ :/]{1,3}(?:bro|blu|grn|haz|gry|blk|brown|blue|green|hazel|gr[ae]y|black)|(?:brown|blue|green|hazel|gr[ae]y) eyes)(?![\p{L}\p{N}])/iu,
  // Build, marks, clothes.
  /(?<![\p{L}\p{N}])(?:(?:slim|slender|medium|heavy|stocky|muscular|thin|large|athletic|small) build|build[ :]{1,2}\p{L}|clean[ -]shaven|beard(?:ed)?|mustache|moustache|goatee)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:tattoos?|scar(?:red|s)?|SMT|birthmark|piercings?|missing (?:tooth|teeth|finger))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:wearing|last seen wearing|clothing)[ :]/iu,
];

/** Different things that make a description. */
const ENOUGH = 3;

/**
 * Whether a piece of text describes somebody: at least three of race and sex, height, weight, hair, eyes, build, marks
 * and clothes (the fields of NCIC 2000 operating manual, wanted person file).
 */
export function isSubjectDescription(value: string): boolean {
  let count = 0;
  for (const part of parts) if (part.test(value)) count += 1;
  return count >= ENOUGH;
}
