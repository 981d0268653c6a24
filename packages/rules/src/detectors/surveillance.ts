import type { Detector } from './detector.ts';
import { inCapitals } from './parts/capitals.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const act =
  '(?:exit(?:s|ed)?|enter(?:s|ed)?|depart(?:s|ed)?|arriv(?:es|ed)|left|leaves|return(?:s|ed)?|observed|seen|park(?:s|ed)|drives|drove|met|meets|walk(?:s|ed)|got into|gets into|stops|stopped|travel(?:s|led|ed)|northbound|southbound|eastbound|westbound|no activity|out of sight|at (?:residence|location|the address))';
const who = String.raw`(?:[Tt]arget|[Ss]ubject|[Ss]uspect|TARGET|S\d|SUB ?\d|T\d|TGT|UM|UF|U\/M|U\/F|[Uu]nk(?:nown)? (?:male|female)|W\/M|B\/M|H\/M|[Vv]ehicle|[Vv]eh|[Tt]he (?:target|subject|suspect)|(?!BUS|TRAIN|FERRY|FLIGHT|TOUR|SHUTTLE|ROUTE|LINE|TRAM|BOAT|COACH|GROUP|TEAM|CLASS|BAND|CHOIR|RUNNERS)[A-Z]{3,15})`;
const clock = String.raw`(?:[01]?\d|2[0-3])[:.]?[0-5]\d ?(?:hrs|hours|h|am|pm|AM|PM|HRS|HOURS)?`;

/** Who was watched, where, when, and by what means. */
export const surveillance: Detector = {
  infoType: 'surveillance',
  title: 'Surveillance log or covert technique',
  source:
    'UK RIPA 2000, part II; 18 USC 3117 (tracking devices); NIST SP 800-101 (cell site); DOJ cell-site simulator policy',
  find: [
    // An entry of a log: a time, somebody, and what they did.
    pattern`(?<![\p{L}\p{N}:/.-])${clock}[^\S\n]{0,3}[-:|\t ]{1,3}[^\S\n]{0,3}${who}(?: [^\n]{0,40}?)? (?:${act}|${inCapitals(act)})(?![\p{L}\p{N}])(?:[^\n]{0,80}[^\s.,;:)])?`,
    // How those who follow somebody speak.
    anyCasePattern`(?<![\p{L}\p{N}])(?:has|have|had|lost|lose|loses|taking|takes|took) (?:the )?eye(?:ball)?(?=[.,;]? (?:[nsew](?!\p{L})|north|south|east|west|of the (?:target|subject|vehicle)|from|at \d|on (?:the )?(?:target|subject|vehicle|address|door))|[.!]?\n)`,
    pattern`(?<![\p{L}\p{N}])(?:(?:was|were|am|are|is|be|units?|team) plotted up (?:in|at|on|outside|opposite|near)|(?:[Ll]ifted off|[Ss]tood down|[Pp]lotted up) at \d{4}(?![\p{L}\p{N}])|(?:beacon|tracker) battery[: ]{1,2}\d)`,
    // It was done, at a place or a time.
    anyCasePattern`(?<![\p{L}\p{N}])(?:(?:physical |mobile |static |fixed |covert |electronic |aerial ){0,2}surveillance (?:was |units? |teams? |officers? )?(?:established|initiated|conducted|terminated|set up|discontinued|resumed|placed) (?:on|at|in the area of|near|outside)) (?:(?:approximately|about|the (?:residence|target|address|suspect)|target|subject) ){0,3}[^.\n]{0,40}?\d{1,4}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:GPS (?:tracker|tracking device|device|unit)|tracking device|slap[ -]?on|tracker|vehicle tracker|bird ?dog)(?: (?:no\.? ?|#)?\d{1,5})? (?:was |has been |will be |is |to be )?(?:installed|affixed|attached|placed|put|deployed|mounted|removed|fitted) (?:on|to|from|under|beneath|in)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:pole camera|pole cam|covert camera|hidden camera|trail camera|listening device|probe|body wire) (?:was |has been |will be |is |to be )?(?:installed|placed|deployed|mounted|positioned|active|fitted)(?: (?:on|at|in|outside|across|opposite|facing|near))`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:cell[- ]site simulator|stingray|hailstorm|IMSI catcher|triggerfish|dirtbox) (?:was |has been |will be |is |to be )?(?:deployed|used to locate|utilized|activated|employed)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:tower dump|geofence|ping order|exigent ping|cell ping)s? (?:was |were |has been )?(?:obtained|served|requested|returned|results?|sent|executed)(?: (?:on|for|from|by|to))`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:put|stuck|slapped|hung|hid|placed|installed|fitted|fixed|attached|have|got) (?:a|an|the|our|another) (?:GPS |magnetic |new |vehicle ){0,2}(?:tracker|tracking device|slap[ -]?on|bird ?dog|pinger|beacon) (?:on|to|under|beneath|in) (?:the|his|her|their|a) (?:\p{L}{1,12} ){0,3}(?:car|van|truck|vehicle|pickup|suv|sedan|trailer|boat|bike|motorcycle|jeep|bumper|wheel|target)(?![\p{L}])`,
    // It was used for something, at a place; a camera and the house that it sees.
    anyCasePattern`(?<![\p{L}\p{N}])(?:used|using|deployed|operated) (?:a|an|the) (?:cell[- ]site simulator|stingray|IMSI catcher|dirtbox|GPS (?:tracker|tracking device)|pole camera|covert camera) (?:near|at|on|in|over|outside|to (?:locate|find|track|follow))(?![\p{L}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:pole camera|pole cam|covert camera|hidden camera) (?:opposite|outside|facing|across from|at|near|on) (?:the (?:target|subject|residence)|\d{1,5} (?:[NSEW]\.? )?\p{L}[\p{L}'-]{1,20})`,
    // The kind of an operation, as a field says it.
    anyCasePattern`(?<![\p{L}\p{N}])(?:type|activity|operation type|event type|operation)[^\S\n]{0,2}:[^\S\n]{0,3}(?<value>(?:physical |mobile |static |covert |electronic |aerial )surveillance)(?![\p{L}])`,
    // UK: an application.
    pattern`^[^\S\n]{0,20}(?<value>(?:APPLICATION FOR|AUTHORISATION OF|RENEWAL OF|CANCELLATION OF) (?:A )?(?:DIRECTED|INTRUSIVE|COVERT) SURVEILLANCE[^\n\p{Ll}]{0,40}$)`,
    // UK: an authority and its number or day.
    anyCasePattern`(?<![\p{L}\p{N}])(?:directed surveillance|DSA|intrusive surveillance|property interference)(?: authori[sz]ation| authority)?(?: ?\(DSA\))?(?: (?:ref(?:erence)?|URN|no|number)\.?[ :#]{1,3}[A-Z\d/-]{4,20}| (?:was )?(?:granted|authori[sz]ed|renewed|cancelled) (?:on|by|at) [^.\n]{3,40})`,
    // Fields of the form.
    anyCasePattern`(?<![\p{L}\p{N}])(?<value>(?:surveillance (?:log|start|began|ended|team|vehicle|location|date|units?|officers?|target)|observation (?:post|point)|OP (?:location|address)|counter-?surveillance|target vehicle|follow vehicle)[^\S\n]{0,2}[:#][^\S\n]{0,4}(?=[^\n]{0,60}[\p{L}\p{N}])(?!_{2})[^\n]{2,80}[^\s.,;:)])`,
  ],
  findNear: [pattern`^[^\S\n]{0,20}(?<value>SURVEILLANCE (?:LOG|REPORT|NOTES)[^\n\p{Ll}]{0,40}$)`],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:surveillance log|directed surveillance|intrusive surveillance|pole camera|cell[- ]site simulator|stingray|IMSI catcher|tower dump|geofence warrant|GPS tracker|tracking warrant|covert camera|observation post)s?(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`surveillance; surveillance notes; surveillance log; surveillance location; surveillance target;
      surveillance summary; surveillance observations; surveillance team notes; surveillance request;
      camera location; pole camera location; tracker location; target location surveillance;
      physical surveillance; electronic surveillance; surveillance details`),
    not: phrases(`available; count; video; type; date; hours; training; yn; footage; is; has; cost; equipment; system;
      unit; public`),
  },
  lengthMax: 230,
  near: [
    'surveillance',
    'target',
    'subject',
    'suspect',
    'covert',
    'observed',
    'case agent',
    'eye',
    'foot follow',
    'warrant',
    'authority',
    'ripa',
    'tracker',
    'vehicle',
    'case number',
    'case no',
  ],
  notNear: [
    'act 2000',
    'code of practice',
    'aclu',
    'court held',
    'supreme court',
    'legislation',
    'epidemiol',
    'disease',
    'public health',
    'privacy advocates',
    'wildlife',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'likely' },
  examples: [
    'Four «has the eye» from the cafe',
    '«1430 hrs - Target exits the residence and walks to the van»',
    '«0612 S1 arrived at 12 Example Road»',
    '«Surveillance was established at approximately 0500» hours.',
    'A «GPS tracker was installed on» the blue van.',
    'The «pole camera is mounted across» the road.',
    'a «cell-site simulator was deployed» in Vesk',
    '«Directed surveillance authority ref: 2031/0042»',
    '«Observation post: attic of 14 Example Road»',
    'The «tower dump was served on» the carrier.',
    'Detectives «used a cell-site simulator near» the bridge.',
    'Type: «physical surveillance»',
    'We «put a tracker on the silver van» last night.',
    'APPLICATION FOR DIRECTED SURVEILLANCE AUTHORITY',
    'The «pole camera opposite 12 Example» Road stays up.',
  ],
  counterexamples: [
    'she has the eye of a painter',
    'Disease surveillance was established in most regions by the ministry of health.',
    'The surveillance policy was revised.',
    'GPS trackers are sold online.',
    'Directed surveillance needs an authorisation under the Act.',
    'The court held that a pole camera is a search.',
    'a surveillance camera',
    '1430 hrs - Meeting with the mayor',
    'Stingrays live in warm water.',
  ],
};
