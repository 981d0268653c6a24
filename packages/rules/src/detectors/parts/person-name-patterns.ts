import type { Pattern } from '../../engine/pattern.ts';
import { pattern } from './pattern.ts';

/** A word of a name in small letters with a capital: `Jane`, `DeShawn`, `McGillivray`, `O'Halloran`, `Thorne-Wyatt`. */
const part = String.raw`(?:\p{Lu}'|\p{Lu}\p{Ll}{1,3}(?=\p{Lu}\p{Ll}))?\p{Lu}[\p{Ll}\p{M}]{1,20}`;
const word = String.raw`${part}(?:[-']\p{L}[\p{Ll}\p{M}]{1,20}){0,2}`;

/** Words that join a surname. */
const particle = String.raw`(?:[dD]e|[lL]a|[lL]as|[lL]os|[dD]el|[dD]ella|[dD]i|[dD]a|[dD]os|[dD]u|[vV]an|[vV]on|[dD]er|[dD]en|[tT]er|[tT]en|[bB]in|[iI]bn|Mac|St\.)`;
const surname = `(?:${particle} ){0,3}(?:al-|Al-|el-|El-)?${word}`;

/** A space, or the end of a line of a paragraph: a list has shorter ones. */
const space = String.raw`(?: |(?<=[^\n]{45})\n)`;
const initials = String.raw`(?:\p{Lu}\.?${space}){0,2}`;
const generation = String.raw`(?:,? (?:Jr\.?|Sr\.?|I{2,3}|IV))?`;

/** Words in capitals. */
const capitals = String.raw`\p{Lu}[\p{Lu}\p{M}]{0,20}(?:['-]\p{Lu}[\p{Lu}\p{M}]{1,20}){0,2}`;
const capitalSurname = String.raw`(?:(?:DE|LA|LAS|LOS|DEL|DI|DA|VAN|VON|DER|MC|MAC|ST\.|[Dd]e|[Ll]a|[Vv]an|[Vv]on|[Dd]er) ){0,3}(?:[Aa][Ll]-)?(?:\p{Lu}'\p{Lu}|\p{Lu}[\p{L}\p{M}]?)[\p{Lu}\p{M}]{1,20}(?:['-]\p{Lu}[\p{Lu}\p{M}]{1,20}){0,2}`;

const start = String.raw`(?<![\p{L}\p{N}_@/\\.'-])`;
const end = String.raw`(?![\p{L}\p{M}\p{N}_@\\])(?!-\p{L})(?!\.(?:\p{L}|\d))`;

const notPrefix =
  '(?!(?:Saint|St|San|Santa|Fort|Port|Mount|Lake|Camp|Point|Cape|New|King|Queen|Prince|Princess|Duke|Lord|Lady|Sir) )';

/** Words before a name that make it one of a place: `Saint Paul`, `Lake Charles`. */
const placeWordsBefore = String.raw`(?:^|[^\p{L}])(?:Saint|St\.?|San|Santa|Fort|Ft\.?|Port|Mount|Mt\.?|Lake|Camp|Point|Cape|New|North|South|East|West|University of|County of|City of|Town of|SS|USS|HMS|King|Queen|Prince|Princess|Duke|Lord|Lady|&) `;
const notAfter = `(?<!${placeWordsBefore})${notPrefix}`;

/** Words after a name that make it one of a place, a body or a thing: `Martin Luther King Blvd`, `Eli Doe & Sons`. */
const placeWordsBehind = String.raw`,? ?(?:&|\+)|(?:,?| \p{Lu}[\p{L}.]{0,15}) (?:and (?:Sons?|Associates|Co|Company|Partners)|Inc|L\.?L\.?[CP]|Ltd|P\.?L\.?C|Corp|Co|Company|Corporation|Incorporated|Limited|Group|Holdings|Partners|Associates|Foundation|Trust|Fund|Institute|University|College|School|Schools|Academy|Elementary|Middle|High|Hospital|Clinic|Medical|Center|Centre|Library|Museum|Theat(?:er|re)|Stadium|Arena|Airport|Station|Bridge|Tunnel|Building|House|Hall|Tower|Plaza|Mall|Park|Parkway|Pkwy|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Highway|Hwy|Freeway|Expressway|Circle|Trail|Row|Close|County|City|Township|District|Parish|Island|Lake|River|Creek|Beach|Bay|Valley|Mountain|Forest|Act|Law|Award|Prize|Day|Memorial|Scholarship|Church|Cathedral|Chapel|Synagogue|Mosque|Cemetery|Department|Dept|Office|Unit|Bureau|Division|Agency|Authority|Council|Committee|Commission|Services?|Systems?|Industries|Enterprises|Motors|Bank|Insurance|Realty|Construction|Electric|Press|Publishing|Records|Band|Quartet|Orchestra|Show|Airlines|Hotel|Inn|Restaurant|Caf[eé]|Brewery|Winery|Farms?|Laboratory|Labs?)(?![\p{L}\p{N}])`;
/** What stands behind a town: a state and a ZIP code, or a postcode of the United Kingdom (BS 7666). */
const codeBehind = String.raw`, \p{Lu}{2},? \d{5}(?!\d)|,[ \n]\p{Lu}{1,2}\d[\p{Lu}\d]?[ \n]\d\p{Lu}{2}(?![\p{L}\p{N}])`;

const behindPlaces = `(?:${placeWordsBehind}|${codeBehind})`;
const notBefore = `(?!${behindPlaces})`;

/** Words beside a name that make it one of a place, a body or a thing. */
export const besidePlaces = {
  before: pattern`(?<=${placeWordsBefore})`,
  after: pattern`${behindPlaces}`,
} as const;

/** Words that are in no name, though they have capitals: after a label too they make a text a place, a body or a thing. */
const noName = `(?:Inc|LLC|LLP|Ltd|PLC|Corp|Co|Company|Corporation|Department|Dept|Office|Bureau|Division|Agency|Authority|Council|Committee|Commission|University|College|School|Academy|County|City|Town|State|States|District|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Court|Place|Square|Way|Highway|Unit|Team|Group|Services?|Systems?|Center|Centre|Station|Building|Hospital|Clinic|Church|Bank|Insurance|Hotel|Restaurant|Store|Market|Shop|Mall|Police|Sheriff'?s?|Patrol|Fire|Project|Program|Programme|Plan|Report|Reports|Form|Policy|Manual|Guide|Guidelines|Training|Course|Meeting|Event|Conference|Committee|Association|Society|Club|League|Union|Foundation|Trust|Institute|Library|Museum|Park|Server|Service|Database|Software|System|Application|Website|Portal|File|Folder|Document|Template|Table|Sheet|Field|Column|Type|Number|Code|Date|Time|Status|Version|Update|Test|Annual|Monthly|Weekly|Daily|General|Public|National|International|Federal|Main|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|New|Old|The|This|That|These|Our|Your|My|No|Not|Unknown|None|Refused|Same|See|Name|First|Last|Middle|Title|Address|Phone|Email|Information|Details|Statement|Rights|Crime|Scene|Traffic|Stop|Vehicle|Property|Evidence|Request|Response|Notice|Blue|Red|Green|Black|White|Product|Widget|Model)`;
const notNoName = String.raw`(?![^\n:;]{0,60}(?<![\p{L}'-])${noName}(?![\p{L}'-])[^\n:;]{0,60})`;

/** People by the part that they play: after these words stands a name, and little else. */
const roles = [
  'Name',
  'Full Name',
  'First Name',
  'Last Name',
  'Surname',
  'Forename',
  'Given Name',
  'Maiden Name',
  'Victim',
  'Suspect',
  'Witness',
  'Complainant',
  'Compl',
  'Defendant',
  'Offender',
  'Arrestee',
  'Inmate',
  'Prisoner',
  'Detainee',
  'Patient',
  'Deceased',
  'Decedent',
  'Guardian',
  'Parent',
  'Mother',
  'Father',
  'Spouse',
  'Child',
  'Owner',
  'Registered Owner',
  'Driver',
  'Passenger',
  'Tenant',
  'Resident',
  'Respondent',
  'Petitioner',
  'Plaintiff',
  'Claimant',
  'Applicant',
  'Employee',
  'Cardholder',
  'Account Holder',
  'Account Name',
  'Beneficiary',
  'Payee',
  'Wanted Person',
  'Missing Person',
  'Reporting Party',
  'Reported By',
  'Caller',
  'Informed By',
  'Next of Kin',
  'NOK',
  'Emergency Contact',
  'RP',
  'R/P',
  'V1',
  'V2',
  'S1',
  'S2',
  'W1',
  'W2',
  'Aggrieved',
  'Injured Party',
  'IP',
  'Nominal',
  'Keyholder',
  'POI',
  'Person of Interest',
];

/** Words after which a name may stand, or anything else. */
const fields = [
  'Subject',
  'Contact',
  'From',
  'To',
  'Attn',
  'Re',
  'Person',
  'Associate',
  'Client',
  'Customer',
  'NAM',
  'Party',
];

/** A label as forms write it: as it stands, or in capitals. */
function labelled(words: readonly string[]): string {
  return [
    ...new Set(words.flatMap((each) => [each, each.toUpperCase(), each.charAt(0) + each.slice(1).toLowerCase()])),
  ].join('|');
}

const separator = String.raw`(?: ?#? ?\d{1,2}|'?s? [Nn]ame| NAME|\(s\))?[ \t]?[:=][ \t]{0,8}`;
const twoWords = `${word}${space}${initials}(?:${word}${space}){0,1}${surname}${generation}`;
const lastFirst = String.raw`${surname}, ?${word}(?: \p{Lu}(?![\p{L}]))?`;
const twoCapitals = String.raw`${capitals} (?:\p{Lu}\.? ){0,2}${capitalSurname}`;
const capitalLastFirst = String.raw`${capitalSurname}, ?(?:${capitals}|${word})(?: (?:\p{Lu}(?![\p{L}])|\p{Lu}[\p{Lu}]{1,20}))?`;

/** Names that must pass the check. */
export const known: readonly Pattern[] = [
  pattern`${start}${notAfter}${word}${space}${initials}${surname}${generation}${end}${notBefore}`,
  // The same from the second of some words with capitals on: `Suspect Jane Doe`.
  pattern`(?<=[\p{Lu}'][\p{Ll}\p{M}]{1,20}[ \n])${notAfter}${word}${space}${initials}${surname}${generation}${end}${notBefore}`,
  pattern`${start}${notAfter}${word}${space}${word}${space}${surname}${generation}${end}${notBefore}`,
  pattern`${start}${notAfter}${lastFirst}${end}${notBefore}`,
  pattern`${start}${capitalLastFirst}${end}`,
  pattern`${start}(?:${labelled([...roles, ...fields])})${separator}(?<value>${twoCapitals})${end}`,
  // NCIC writes no space: https://www.fbi.gov/how-we-can-help-you/more-fbi-services-and-information/ncic
  pattern`(?<![\p{L}\p{N}])NAM/(?<value>\p{Lu}[\p{Lu}' -]{0,30},\p{Lu}[\p{Lu}'-]{1,30}(?: \p{Lu}{1,20}(?![\p{Lu}/])){0,2})(?![\p{L}\p{N}])`,
];

/** Names that the lists need not have, because of the words before them. */
export const named: readonly Pattern[] = [
  pattern`${start}(?:${labelled(roles)})${separator}${notNoName}(?<value>${capitalLastFirst}|${lastFirst}|${twoCapitals}|${twoWords})${end}${notBefore}`,
  pattern`${start}(?:Mr|Mrs|Ms|Mx|Miss|MR|MRS|MS|Dr(?=\.)|DR(?=\.)|Prof|Judge|Atty)\.? ${notNoName}(?<value>(?:${initials}|(?:${word} ){0,2})${surname}|${twoCapitals})${end}${notBefore}`,
];

/** Names that are the whole of what stands under a label. */
export const whole: readonly Pattern[] = [
  pattern`(?<=(?<![^])[ \t]{0,8})${notNoName}(?:${capitalLastFirst}|${lastFirst}|${twoCapitals}|${twoWords})(?=[ \t]{0,8}(?![^]))`,
];

/** Words that a whole value has none of. */
export const noNameInValue = String.raw`(?![^\n]{0,80}(?<![\p{L}'-])(?:Inc|LLC|LLP|Ltd|PLC|Corp|Company|Corporation|Department|Dept|Bureau|Division|Agency|University|College|School|Street|Avenue|Road|Boulevard|Blvd|Hospital|Association|Foundation)(?![\p{L}'-]))`;
