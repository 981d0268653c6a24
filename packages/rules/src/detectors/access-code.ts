import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** What such a code opens or silences. */
const lock =
  '(?:front |back |side |rear |main |roll-?up |overhead )?(?:gate|door|alarm|key ?pad|lock ?box|key ?box|key safe|entry|entrance|garage|lobby|elevator|sally ?port|evidence room|armou?ry|locker room|server room|storage|shed|bay|disarm|panic|duress|burglar alarm|intercom|copier)';

/** The same in Spanish, after `clave` or `código`. */
const cerradura = '(?:port[oó]n|puerta|alarma|entrada|garaje|edificio|caja|reja|candado|acceso (?:al?|de))';

/** Three to eight digits, with the sign that is pressed before or after them. */
const digits = String.raw`(?<value>[#*]?\d{3,8}[#*]?)(?![\p{L}\p{N}#*])(?![.-]\d)`;

/** What says that the code follows. */
const says = String.raw`(?:\s{0,3}[:=#-]|\s{1,2}(?:is|es|was|changes to|changed to|set to|cambia a|ser[aá])(?: now)?:?(?= ))[^\S\n]{0,3}`;

/** Codes of doors, gates, alarms, boxes of keys and safes: whoever reads one walks in. */
export const accessCode: Detector = {
  infoType: 'access-code',
  title: 'Code of a door, gate, alarm or safe',
  source: 'EN 50131-1, authorization codes: from 1,000 combinations, three digits, on',
  value: true,
  generic: true,
  secret: true,
  find: [
    anyCasePattern`(?<![\p{L}\p{N}])${lock}(?: access| entry| disarm)? (?:code|pin|combo)s?(?: (?:for|to|at|of|on) [\p{L}\p{N} ']{1,32}?)?${says}${digits}`,
    // With nothing between, four digits and more.
    anyCasePattern`(?<![\p{L}\p{N}])(?:master |admin )?${lock}(?: access| entry| disarm)? (?:code|pin|combo)(?: (?:for|to|at|of) the [\p{L} ']{1,32}?)? (?<value>[#*]?\d{4,8}[#*]?)(?![\p{L}\p{N}#*])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:master|admin) code (?<value>\d{4,8}[#*]?)(?![\p{L}\p{N}])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:code|combo|pin) (?:for|to|of|on) the (?:[\p{L}']{2,16} ){0,2}?${lock}(?: door| room)?${says}${digits}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:(?:gate|door|room|alarm|entry) )?key ?pad(?:\s{0,3}[:=#]|\s{1,2}is:?(?= )|,? code:?|(?: code| PIN)? ?\.{2,40}) {0,3}(?<value>[#*]?\d{4,8}[#*]?)(?![\p{L}\p{N}])`,
    // A box of keys has no other number; a sign to be pressed after the digits is no number of a door.
    anyCasePattern`(?<![\p{L}\p{N}])(?:lock ?box|key ?box|key safe)(?: code| combo)?(?:\s{0,3}[:=#]|\s{1,2}is:?(?= ))? {0,3}(?<value>[#*]?\d{4,6}[#*]?)(?![\p{L}\p{N}])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:gate|door|alarm|entry)(?: is)?:? {1,2}(?<value>#\d{4,6}[#*]?|\*\d{4,6}[#*]?|\d{4,6}[#*])(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:combination|combo|pin|code) (?:of|for|to) the (?:gun |evidence |key |rear |front )?(?:safe|vault|locker|padlock|lock ?box|key ?box|gate|alarm)(?:\s{0,3}[:=]|\s{1,2}is:?(?= )) {0,3}(?<value>\d{1,2}-\d{1,2}-\d{1,2}|\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])key ?pad,? (?:on |at |of )?(?:the )?[\p{L} ]{3,30}:[ ]{0,3}(?<value>\d{4,8}[#*]?)(?![\p{L}\p{N}])`,
    // As people say it: each digit by itself, and what is pressed.
    anyCasePattern`(?<![\p{L}\p{N}])(?:hit|punch|punch in|enter|key in|press|type|dial|code is|code) (?<value>\d(?:[ -]\d){3,7}(?:[ -]?(?:[#*]|star|pound))?)(?![\p{L}\p{N}])(?![.-]\d)(?=[^\n]{0,40}(?:key ?pad|gate|door|alarm|arm|box|panel|entry|port|buzzer)(?![\p{L}]))`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:gate|door|alarm|entry|key ?pad|sally ?port|buzzer|garage|side door|back door|annex)(?![\p{L}])[^\n.]{0,60}? (?<value>\d{4,6} (?:then )?(?:star|pound|asterisk|hash)|\d(?:-\d){3,5}-[#*])(?![\p{L}\p{N}])(?![.-]\d)`,
    // Safes and padlocks: three numbers, or so many to each side.
    pattern`(?<![\p{L}\p{N}])(?<value>R\d{1,2}-L\d{1,2}-R\d{1,2})(?![\p{L}\p{N}-])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:safe|vault|locker|padlock|lock|gun safe|gaveta|caja fuerte|candado)(?:(?: \d{1,3})?,? (?:combination|combo|combinaci[oó]n)|'s combination)(?: code)?(?:\s{0,3}[:=#]|\s{1,2}is:?(?= )|(?= \d{1,2}-)) {0,3}(?<value>\d{1,2}-\d{1,2}-\d{1,2}|\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:safe|vault|locker|padlock|lock|gun safe)(?: code)(?:\s{0,3}[:=#]|\s{1,2}is:?(?= )) {0,3}(?<value>\d{1,2}-\d{1,2}-\d{1,2}|\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:clave|código|codigo)(?: de acceso)? (?:del?|de la|de los|al?) ${cerradura}(?: [\p{L} ]{1,24}?)?${says}${digits}`,
  ],
  headers: {
    names: phrases(`gate code; gate access code; gate pin; door code; door access code; door pin; alarm code; alarm pin;
      alarm disarm code; keypad code; keypad pin; lockbox code; key safe code; entry code; entrance code;
      access pin; garage code; building code access; building access code; bypass pin; lobby code; elevator code;
      safe combination; safe combo; lock combination; padlock combination; locker combination; duress code; disarm code`),
    not: phrases(`type; required; changed; expires; expiry; issued; count; date; status; zip; area; dress; reason; of conduct;
      description; violation; permit; category; level; lookup; has; name; id`),
  },
  labelled: pattern`(?=[^\n]{0,24}\d)[#*]{0,2}[A-Za-z\d](?:[A-Za-z\d #*-]{1,28}[A-Za-z\d#*])`,
  lengthMax: 120,
  notNear: ['for example', 'sample', 'error code', 'area code', 'zip code', 'code of practice', 'building codes'],
  near: [
    'after hours',
    'spare key',
    'disarm',
    'unlock',
    'press',
    'resident',
    'occupant',
    'premise',
    'responding',
    'entry',
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'Gate code: «#4471»',
    'GATE CODE «4471#», SPARE KEY UNDER BLUE POT',
    'hit «7-3-0-9-#» on the keypad',
    'is the sally port still «2580 then star»?',
    'the gate code is «4471#»',
    'The alarm code is «8812», disarm within 30 s',
    'LOCKBOX «0915» ON RAIL',
    'Lock box is «0915»',
    'Door code «2244#» after hours',
    'Alarm PIN «8812»',
    'the code to the evidence room is «5590»',
    'Safe combination: «12-31-45»',
    'safe combo «12-31-45»',
    'Keypad: «2244*»',
    'Clave del portón: «4471»',
    'Código de la alarma: «8812»',
    'Entry code for the shelter is «5590»',
    { label: 'GateAccessCode', text: '«0000»' },
    { label: 'Alarm Code', text: '«4471 off»' },
    { label: 'Lockbox code', text: '«#1224»' },
    { label: 'safe_combination', text: '«R12-L31-R45»' },
  ],
  counterexamples: [
    'the dress code is casual',
    'Area code: 518',
    'Building code 1207 applies',
    'alarm code of practice 4471',
    'Error code: 5001',
    'Gate: 12',
    'Door 4471',
    'Alarm calls: 4471',
    'entry code of conduct',
    'the code for the building is 2031',
    'Alarm codes must be changed each year.',
    'Access code review board: 4 members',
    { label: 'AlarmCodeType', text: '4' },
    { label: 'Gate Code Required', text: '1' },
    { label: 'Dress Code', text: '1' },
  ],
};
