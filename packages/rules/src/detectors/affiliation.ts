import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, productWords } from './parts/table-words.ts';

/** What somebody belongs to: a gang, a group, a union, a party. */
export const affiliation: Detector = {
  infoType: 'affiliation',
  title: 'Gang, group, union or party of a person',
  source: '28 CFR 23.20; NCIC gang file; UK GDPR article 9 (political opinions and trade union membership)',
  find: [],
  headers: {
    names: [
      ...combine(
        `criminal; union; political; party; club; organization; group; crew`,
        `memb; ties; association; member of; alliance`,
      ),
      ...combine(
        `gang; clique; militia; cartel; criminal group; extremist; extremist group; hate group; terrorist;
        terrorist group; ocg; stg; omg; labor union; trade union; political party; motorcycle club; cult;
        faction; street gang; prison gang`,
        `memb; name; group; set; ties; association; member of; alliance`,
      ),
      ...phrases(`=union name; political group; political name; gang; set name; clique; affiliation; motorcycle club; stg;
      security threat group; hate group; terror group; militia; criminal organization; criminal enterprise;
      org crime group; organized crime group; organised crime group; ocg; dto; cartel; =union; union code;
      union cd; union member; union local; labor union; trade union; bargaining unit; political party;
      political views; political opinion; party registration; ideology; protest group; activist group; faction;
      gang crew; memberships; member of group; union mbr; party registered; gang or group; gang file; sect;
      associated group; political leaning; member group; gang mbr of; affiliated group; affiliated with;
      registered party; omg; party code; party cd`),
    ],
    not: phrases(`count; unit; budget; crimes; dues; hours; contract; square; date; number; total; related; injunction; task force; code enforcement; company; agency; school; team; league;
      is; has; flag; email; url; status; documented; criteria; member count; number of; professional; hospital; academic; author; institution; university; organization name; faculty; credit; european; student; ssn; dob; id; db`),
    notBeside: [...countWords, ...productWords],
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|unknown|true|false|n\/a|na|y|n|all|total|independent contractor)$)(?=[^\n]{0,40}\p{L})[\p{L}\p{N}"'$][^\n]{1,100}`,
  lengthMax: 102,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'Gang Affiliation', text: '«Mill Street Herons»' },
    { label: 'STG', text: '«River Pack»' },
    { label: 'POLITICAL_PARTY', text: '«Almory Reform»' },
    { label: 'UNION_CD', text: '«PBA-12»' },
    { label: 'Motorcycle Club', text: '«Iron Herons MC»' },
  ],
  counterexamples: [
    'the gang affiliation form',
    { label: 'Affiliation', text: 'none' },
    { label: 'GangCount', text: 'Herons 12' },
    { label: 'Union Dues', text: 'PBA-12' },
    { label: 'School Affiliation', text: 'Vesk College' },
    { label: 'GangUnitBudget', text: 'Herons' },
  ],
};
