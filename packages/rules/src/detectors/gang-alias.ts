import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const quote = `["'(]{0,2}`;
const name = String.raw`\p{Lu}[\p{L}\p{N}'$-]{0,20}(?:\.?(?: \p{Lu}[\p{L}\p{N}'$-]{0,20})){0,2}`;

/** Names of the street, and who belongs to which gang. */
export const gangAlias: Detector = {
  infoType: 'gang-alias',
  title: 'Alias, moniker or gang membership',
  source: '28 CFR 23.20; NCIC gang file and violent person file; California Penal Code 186.34',
  find: [
    // A moniker is a word of gang files.
    pattern`(?<![\p{L}\p{N}])(?:[Mm]oniker|MONIKER|[Gg]ang name|GANG NAME|[Tt]agger name)s?(?: of| is| as)?[ :=-]{1,3}${quote}(?<value>${name})`,
    // A street has a name too: here somebody does.
    pattern`(?<![\p{L}\p{N}])(?:[Hh]is|HIS|[Hh]er|HER|[Tt]heir|THEIR|[Ww]hose|WHOSE|(?:[Uu]nder|[Bb]y) the|(?:UNDER|BY) THE|(?:[Ss]ubject|SUBJECT|[Mm]ember|MEMBER|[Aa]ssociate|ASSOCIATE)(?:[^\n]{0,30}[^\n\p{L}])?) ?(?:[Ss]treet [Nn]ame|STREET NAME)(?: of| is| as)?[ :=-]{1,3}${quote}(?<value>${name})`,
    // As the police write it, or in quotation marks; companies have other names too, and say what they are.
    pattern`(?<![\p{L}\p{N}])(?:a/k/a|A/K/A|(?:aka|AKA|a\.k\.a\.?|A\.K\.A\.?)(?= ["'“]))[ :]{1,3}${quote}(?<value>${name})(?![^\n]{0,20}(?:Inc|LLC|Ltd|Corp|Company|INC|CORP)(?!\p{L}))`,
    // Validated or admitted.
    pattern`(?<![\p{L}\p{N}])(?:validated|documented|certified|self[- ]admitted) (?:as an? )?(?:gang )?(?:member|associate|affiliate)s? of (?:the )?(?:\p{Lu}|\d)[\p{L}\p{N}'-]{1,24}(?: (?:\p{Lu}|\d)[\p{L}\p{N}'-]{1,24}){0,3}`,
    pattern`(?<![\p{L}\p{N}])(?:validated|documented|certified|self[- ]admitted) (?:\p{Lu}[\p{L}\p{N}'-]{1,24} ){1,3}(?:gang )?(?:member|associate|affiliate)(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])(?:VALIDATED|DOCUMENTED|CERTIFIED|SELF[- ]ADMITTED) (?:AS AN? )?(?:GANG )?(?:MEMBER|ASSOCIATE|AFFILIATE)S? OF (?:THE )?[\p{Lu}\d][\p{L}\p{N}'-]{1,24}(?: [\p{Lu}\d][\p{L}\p{N}'-]{1,24}){0,3}`,
    pattern`(?<![\p{L}\p{N}])(?:VALIDATED|DOCUMENTED|CERTIFIED|SELF[- ]ADMITTED) (?:\p{Lu}[\p{L}\p{N}'-]{1,24} ){1,3}(?:GANG )?(?:MEMBER|ASSOCIATE|AFFILIATE)(?![\p{L}\p{N}])`,
    // Fields.
    anyCasePattern`(?<![\p{L}\p{N}])(?:gang (?:affiliation|membership|set|member|status)|security threat group|STG|clique|validated (?:date|by))[^\S\n]{0,2}:[^\S\n]{0,4}(?=\S)(?!_{2}|N/A|none|unknown|yes|no(?!\p{L}))(?<value>[^\n]{1,60}[^\s.,;:)])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:gang (?:criteria|validation)) (?:met|points?|score)[^\S\n]{0,2}:[^\S\n]{0,4}[^\n]{1,60}[^\s.,;:)]`,
  ],
  findNear: [
    // Companies are also known as, and streets have names.
    pattern`(?<![\p{L}\p{N}])(?:aka|a\.k\.a\.?|AKA|A\.K\.A\.?|a/k/a|[Aa]lias(?:es)?|ALIAS(?:ES)?|[Nn]ickname|[Kk]nown as|goes by|[Ss]treet [Nn]ame(?: of| is| as)?|STREET NAME)[ :=-]{1,3}${quote}(?<value>${name})`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:gang (?:member|affiliation|validation|file)|security threat group|moniker)s?(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`=alias; =aliases; =alias name; a k a; aka name; also known as; moniker; gang moniker; nickname;
      =gang; gang name; gang affiliation; gang set; gang member name; known alias; known aliases;
      offender aliases; other alias; subject alias; suspect alias; other names; other names used;
      street moniker; gang alias; offender alias; clique; gang clique; set name; nominal alias;
      alias last name; alias first name; gang membership; known as; security threat group; alternate name;
      monkr; nck name; street name alias`),
    maybe: phrases('stg; alias; aliases; gang'),
    not: phrases(`email; host; domain; column; table; user; count; type; url; unit; task; is; has; number; date; file;
      detective; ssn; dob; id; db; task force; indicator; related; criteria; injunction; documented; court;
      saw; plank; bang; involved; dns; address; server; city`),
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|n|y|true|false)$)[\p{L}\p{N}"'$][\p{L}\p{M}\p{N}.,'"()$/ -]{0,80}[\p{L}\p{M}\p{N}"')$]`,
  lengthMax: 130,
  near: [
    'dob',
    'd.o.b',
    'gang',
    'moniker',
    'suspect',
    'booking',
    'fbi no',
    'oln',
    'sid',
    'ssn',
    'tattoo',
    'tattoos',
    'parole',
    'probation',
    'inmate',
    'crip',
    'bloods',
    'sureno',
    'norteno',
    'ms 13',
    'w/m',
    'b/m',
    'h/m',
    'pnc',
    'validated',
    'known associate',
    'associates',
  ],
  notNear: [
    'inc',
    'llc',
    'ltd',
    'company',
    'corporation',
    'bash',
    'git',
    'sql',
    'dns',
    'shell',
    'software',
    'novel',
    'film',
    'album',
    'band',
    'rapper',
    'command',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'likely' },
  examples: [
    'Moniker: «Lil Example»',
    'moniker "«Shadow»"',
    'EXAMPLE, PAT Q a/k/a «Peanut»',
    'Pat Example, aka "«Big Sam»", was seen',
    'Pat Example aka «Peanut», DOB 01/02/1990',
    'suspect alias «Big Sam»',
    'Suspect Pat Example, DOB 01/02/1990, street name «Shadow»',
    'Street Name: «Big Sam»\nGang: Eastside',
    'Subject Pat Example, street name «Shadow»',
    'who goes by the street name "«Shadow»"',
    'a «validated member of the Eastside Examples»',
    'a «documented Eastside Examples gang member»',
    'Gang affiliation: «Eastside Examples»',
    { label: 'SubjectAlias', text: '«Peanut»' },
    { label: 'Moniker', text: '«Lil Example»' },
    { label: 'GangAffiliation', text: '«Eastside Examples»' },
  ],
  counterexamples: [
    'alias ls=ls -l',
    'Example Software, also known as Sample Inc',
    'Example Software a/k/a Sample Inc',
    'a gang of thieves',
    'a known member of the Example Brigades, the ministry said',
    'gang members were trained in job skills',
    'Gang affiliation: none',
    'the alias of the table',
    'House number: 12\nStreet name: Juniper\nCity: Vesk',
    'STREET NAME: JUNIPER RIDGE',
    { label: 'Street Name', text: 'Juniper Ridge' },
    { label: 'EmailAlias', text: 'intel' },
    { label: 'GangTaskForce', text: 'Vesk' },
  ],
};
