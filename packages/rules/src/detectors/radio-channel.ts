import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Land mobile bands in megahertz: VHF low and high, 220, UHF, 700 and 800. A version number has no such fraction. */
const frequency = String.raw`(?:3\d|4\d|15[0-9]|13[6-9]|14\d|16\d|17[0-4]|22[0-5]|3[89]\d|4[0-9]\d|50\d|51[0-2]|76[3-9]|7[789]\d|80[0-6]|85[1-9]|86\d)\.\d{2,5}`;
/** What opens a receiver: a tone in hertz, a code, a network access code. */
const tone = String.raw`(?:(?:PL|CTCSS|TPL|[Tt]one|TONE) ?:? ?\d{2,3}\.\d|(?:DPL|DCS) ?:? ?\d{3}|NAC ?:? ?\$?[0-9A-F]{3})`;
const gap = String.raw`[^\n]{0,40}?`;

/** How the radios of an operation are set: channels with their tones, talkgroups with their keys. */
export const radioChannel: Detector = {
  infoType: 'radio-channel',
  title: 'Radio channel, talkgroup or key',
  source: '47 CFR part 90 (bands); TIA-102 (P25: NAC, talkgroup, key ID, algorithm ID)',
  find: [
    pattern`(?<![\p{L}\p{N}.])${frequency}(?: ?MHz)?(?!\.?\d)${gap}(?<![\p{L}\p{N}])${tone}(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}.])${frequency}(?: ?MHz)?(?!\.?\d)${gap}(?<![\p{L}\p{N}])(?:AES-?256|DES-?OFP|ADP|DES-?XL|P25|[Ee]ncrypted|ENCRYPTED|simplex|SIMPLEX)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:talk ?group|TGID|TG) ?(?:id )?[:#]? ?\d{2,5}(?![\p{L}\p{N}])${gap}(?<![\p{L}\p{N}])(?:enc|encrypted|encryption|key|kid|secure|strapped|aes|des)(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])(?:KID|CKR|ALGID|SLN) ?[:=#]? ?(?:0x|\$)?[0-9A-F]{2,5}(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:key ?loaders?|kvl) ?(?:w/|with|at|in|is|code|password)(?![\p{L}\p{N}])`,
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}.])${frequency}(?: ?MHz)?(?!\.?\d|%)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:talk ?group|TGID) ?(?:id )?[:#]? ?\d{2,5}(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`talkgroup; talkgroup id; tgid; nac; ctcss; pl tone; encryption key id; kid; ckr; rx freq;
      tx freq; radio frequency; tac channel; encryption key`),
    not: phrases('date; type; count; cost; amateur; ham; broadcast; license; clock; response'),
  },
  labelled: pattern`(?=[^\n]{0,40}\d)[\p{L}\p{N}$](?:[^\n]{0,38}[\p{L}\p{N}])?`,
  lengthMax: 130,
  near: [
    'tac',
    'tactical',
    'talkgroup',
    'swat',
    'surveillance',
    'surv',
    'narcotics',
    'encrypted',
    'the op',
    'op channel',
    'patrol channel',
    'dispatch channel',
    'car to car',
    'in the clear',
    'simplex',
  ],
  notNear: [
    'amateur',
    'ham',
    'repeater',
    'noaa',
    'weather radio',
    'broadcast',
    'fm',
    'airband',
    'marine',
    'hobby',
    'call sign',
    'scanner',
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'Disp 1    «154.8150  RX/TX PL 131.8»   all patrol',
    '«155.4750  simplex NAC 293»  narcotics',
    'we are on «453.3375 with PL 131.8», encrypted',
    'Surv «talkgroup 51203 (trunk site 4), enc» always',
    '«453.3375    P25» «AES»-256 key slot 2',
    'key slot 2 «KID 0012»',
    'SWAT is on «460.5500»',
    { label: 'Talkgroup', text: '«51203»' },
  ],
  counterexamples: [
    'the price is 154.81',
    'version 453.33',
    'NOAA weather radio is on 162.550',
    'the station sends on 146.940 MHz',
    'talk group on Mondays',
  ],
};
