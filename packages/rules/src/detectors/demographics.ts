import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, productWords } from './parts/table-words.ts';

/** What a person was born as, believes or loves, and what state somebody is in with the law of families and of borders. */
export const demographics: Detector = {
  infoType: 'demographics',
  title: 'Race, religion, marital or immigration status of a person',
  source: 'NCIC field RAC; NIBRS data element 38 and 39; UK GDPR article 9 (special categories)',
  find: [],
  headers: {
    names: [
      ...combine(
        `race; ethnicity; religion; marital; marital status; citizenship; nationality; ethnic; sexual orientation;
        immigration`,
        `desc; cat; group; pref; preference; st; stat`,
      ),
      ...phrases(`race; race code; race text; ethnic; ethnicity; ethnicity text; ethnicity code; ethn; ethnic origin;
      ethnic appearance; sde; hispanic; hispanic origin; latino; nationality; national origin; citizenship;
      citizenship status; religion; religion text; religious affiliation; religious preference; faith;
      religious belief; denomination; marital; marital status; mar stat; civil status; civil partnership;
      sexual orientation; sex orient; gender identity; transgender; transgender status; preferred pronouns;
      immigration status; immig stat; immig status; alien status; migration status; visa status; asylum status;
      residency status; refugee status; tribal affiliation; tribe; caste; primary language spoken;
      racial group; country of origin; gender ident; gender id; ctzn status; ctzn; citizen status;
      religious pref; religious; sexual pref; sexual preference; sexuality; lgbt status; lgbtq status;
      national origin code; ancestry; immigration; immigrant status; legal status; alien registration status;
      race of subject; race of victim; race of suspect; race of driver; place of origin; hispanic indicator;
      race gender age; race sex age; religion code; religion cd; imm status; race sex; citizenship code;
      nationality code; marital code`),
    ],
    maybe: phrases('=citizen; =latinx; rac; race gender'),
    not: phrases(`count; percent; pct; total; name; class; holiday; population; year; number; rate; time; distance; results; category; day; map; index; number of; studies;
      site; organization; page; image; screen; sexual assault; start; winner; human; horse; arms; product`),
    notBeside: [...countWords, ...productWords],
  },
  labelled: anyCasePattern`(?!(?:yes|no|true|false|all|all races|totals?|unknown|none|other|n\/a|na|not specified|not stated)$)(?:\d{1,2} ?[-:=] ?)?\p{L}[\p{L}\p{M} \/,()&'.+-]{0,60}`,
  lengthMax: 66,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'Race', text: '«White»' },
    { label: 'VICRACE', text: '«B»' },
    { label: 'MARITAL_STATUS', text: '«Divorced»' },
    { label: 'Religion', text: '«Roman Catholic»' },
    { label: 'ImmigrationStatus', text: '«Undocumented»' },
    { label: 'Sexual Orientation', text: '«Bisexual»' },
  ],
  counterexamples: [
    'Race: 5 km',
    { label: 'Race', text: 'All races' },
    { label: 'RaceCount', text: 'White' },
    { label: 'Ethnicity', text: 'Unknown' },
    { label: 'Race', text: '1204' },
    { label: 'RaceName', text: 'Bridge Run' },
  ],
};
