import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** The rest of a line that says something: not a blank to fill in. */
const filled = String.raw`(?=[^\n]{0,60}[\p{L}\p{N}])(?![^\n]{0,10}(?:_{3}|\.{4}|TBD|N\/A|see policy))[^\n]{1,80}[^\s.,;:)]`;
const gap = String.raw`[^\S\n]{0,3}(?:[:=|]|- )[^\S\n]{0,4}`;

/** What a plan of operations has a field for, and no other paper. */
const fields = [
  'staging (?:area|location|point|site)',
  '(?:primary |alternate |secondary )?rally point',
  '(?:entry|arrest|perimeter|cover|containment|assault|breach(?:ing)?|react|takedown|take-down|rescue|surveillance) team(?: leader| assignments?| [A-D1-9])?',
  '(?:stack order|point man|breacher|less[ -]lethal(?: operator)?|rear guard|prisoner (?:control|handling)|evidence (?:team|custodian))',
  '(?:distress|duress|bust|take-?down|arrest|abort|trouble) (?:signal|word|code)',
  'nearest (?:hospital|trauma cent(?:er|re)|er|emergency room|landing zone)',
  '(?:hospital|trauma) route',
  String.raw`(?:(?:primary |tactical |tac |secondary )radio |radio |tac(?:tical)? )channel(?: \d)?`,
  '(?:target|raid|entry|warrant|search) (?:location|address|premises|residence)',
  '(?:brief(?:ing)?|entry|h-hour|execution|strike|warrant service) (?:time|location)',
  '(?:animals|children|dogs|weapons|cameras|fortifications|counter-?surveillance|surveillance cameras|elderly) (?:on scene|present|at (?:location|scene|premises)|expected|known)',
  '(?:gold|silver|bronze) commander',
  '(?:tactical|warrant|bronze|silver|ops|operation(?:s|al)?|firearms|search team) (?:commander|leader|supervisor|adviser|advisor)',
  '(?:tactical medic|tems|ems staging)',
  '(?:risk|threat) (?:score|matrix score|level|assessment score)',
  '(?:knock[ -]and[ -]announce|no[ -]knock)',
  '(?:method of entry|entry point|breach point|escape routes?|approach route|forming[ -]up point|fup|rvp|rendezvous point)',
  '(?:rules of engagement|deconfliction (?:no|number|id))',
].join('|');

/** Short words that mean it only at the start of a line. */
const shortFields = 'ram|shield|medic|channel|k9|k-9|hospital|trauma|lz|fup|rvp|commander|scribe|runner';

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?`;
const day = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|tonight|\d{1,2} ${month}(?: \d{4})?|${month} \d{1,2}(?:, ?\d{4})?|\d{3,4} ?(?:hrs|hours)|\d{1,2}:\d{2})`;

/** Plans of raids, arrests and warrants: who goes in where, when and how. */
export const operationPlan: Detector = {
  infoType: 'operation-plan',
  title: 'Operation or warrant plan',
  source: 'ATF, DEA and HIDTA operational plan forms; NIMS ICS 201 to 215A; College of Policing, APP operations',
  find: [
    // A field of the form and what was filled in.
    anyCasePattern`(?<![\p{L}\p{N}])(?:${fields})${gap}${filled}`,
    anyCasePattern`^[^\S\n]{0,8}(?:[-*•] )?(?<value>(?:${shortFields})${gap}${filled})`,
    // What a team will do, and a plan that comes with the message.
    anyCasePattern`(?<![\p{L}\p{N}])(?:entry|arrest|perimeter|breach(?:ing)?|assault) team (?:will |to )?(?:stacks?|stages?|breach(?:es)?|makes? entry|enters?|goes in|go in|moves?|lines? up|holds?|approach(?:es)?)(?: up)?(?: (?:at|on|in|by|from|to|through|behind|with))(?![\p{L}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:ops?|operation(?:s|al)?|raid|tactical|warrant(?: service)?) (?:plan|order) (?:is )?(?:attached|enclosed|below)(?![\p{L}])`,
    // Words that start and end it, and how a door is opened.
    anyCasePattern`(?<![\p{L}\p{N}])(?:go|abort|execute|stand[- ]?down|bust|arrest|distress|duress|trouble|compromise)[ -](?:code|word|code ?word|signal)(?: is| will be) ["“']?[\p{L}\d](?:[\p{L}\d -]{0,22}[\p{L}\d])?`,
    anyCasePattern`(?<![\p{L}\p{N}])breach (?:w/|with|using) (?:an? |the )?(?:halligan|ram|hooligan(?: tool)?|sledge|shotgun|charge|hydraulic)(?![\p{L}])`,
    // A warrant that will be executed at a time.
    anyCasePattern`(?<![\p{L}\p{N}])(?:search|arrest|no[ -]knock|high[ -]risk|residential)? ?warrants? (?:service )?(?:(?:is|are) )?(?:will be|to be|scheduled (?:for|to be)|planned for|set for) (?:executed|served|hit|conducted)?[^.\n]{0,40}?${day}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:will|to|plan to|plans to|intends? to) (?:execute|serve) (?:a |an |the |two |three )?(?:search|arrest|no[ -]knock|high[ -]risk) warrants?[^.\n]{0,80}?${day}`,
  ],
  findNear: [
    // Its title.
    pattern`^[^\S\n]{0,20}(?<value>(?:OPERATION [A-Z]{3,20}(?: [A-Z]{3,20})? ?[-:–] ?)?(?:OPERATION(?:S|AL)? (?:PLAN|ORDER)|ENTRY TEAM (?:ASSIGNMENTS?|ROSTER)|OP(?:S)? (?:PLAN|ORDER)|RAID PLAN|TACTICAL (?:OPERATIONS? )?PLAN|(?:SEARCH )?WARRANT SERVICE PLAN|ARREST PLAN|PRE-?RAID BRIEF(?:ING)?|(?:OPERATION(?:S|AL)? )?BRIEFING SHEET|RISK ASSESSMENT MATRIX|THREAT MATRIX|WARRANT RISK ASSESSMENT)(?! (?:POLICY|POLICIES|TRAINING|TEMPLATE|GUIDE|COURSE|MANUAL))[^\n\p{Ll}]{0,40}$)`,
    pattern`^[^\S\n]{0,20}(?<value>Op(?:eration)? \p{Lu}[\p{L} ]{2,30}(?::| -) ?(?:[Ww]arrant service|[Rr]aid|[Aa]rrest|[Oo]perations?|[Oo]perational|[Tt]actical) (?:[Pp]lan|[Oo]rder))[^\S\n]{0,4}$`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:operation(?:s|al)? (?:plan|order)|tactical plan|raid plan|warrant service plan|threat matrix|pre-?raid briefing|entry team|stack order|staging area|rally point|arrest team|breaching team|distress signal|bust signal|take-?down signal|no[ -]knock warrant)(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])ICS[ -]?(?:20[1-8]|205A|21[0-5]A?|213RR)(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`operation plan; operational plan; operations plan; ops plan; op plan; raid plan; entry plan;
      tactical plan; briefing notes; operation order; staging location; staging area; rally point; entry team;
      raid location; nearest hospital; assault plan; arrest plan; arrest team; perimeter team;
      distress signal; bust signal; takedown signal; nearest trauma center; breacher; briefing location;
      method of entry`),
    maybe: phrases('target address; target location; warrant address'),
    not: phrases(`date; type; approved; training; status; required; count; url; file; policy`),
  },
  labelled: pattern`(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,118}\S)?`,
  lengthMax: 200,
  near: [
    'target',
    'subject',
    'suspect',
    'entry team',
    'staging',
    'warrant',
    'briefing',
    'case agent',
    'team leader',
    'operation name',
    'op name',
    'case number',
    'case no',
    'date of operation',
    'swat',
    'srt',
    'hospital',
    'perimeter',
    'gold',
    'silver',
    'premises',
    'staging area',
    'target location',
    'raid',
    'no knock',
    'breacher',
    'rally point',
    'distress',
  ],
  notNear: ['template', 'course', 'instructions', 'for example', 'wedding', 'marathon', 'concert', 'evacuation'],
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    'we «breach with the ram» at five',
    '«Go code is "lantern»"',
    '«Staging area: lot behind 12 Example Road»',
    '«Entry team: 4 deputies, Example first»',
    '«Distress signal: red smoke»',
    '«Nearest hospital: Vesk General, 4 min»',
    '- «Breacher: 2 deputies with the ram»',
    '«Rally point - the quarry gate»',
    'The «search warrant will be executed on 11/02/2031» at the house.',
    'SRT «will serve a no-knock warrant at 12 Example Road, Vesk, at 0500 hrs».',
    '«OPERATIONS PLAN»\nTarget: J. Example',
    'OPERATION VESK - OPERATIONAL ORDER\nGold: Supt Example',
    'The «operation plan is attached».',
    '«Entry team stacks at» the rear door.',
    { label: 'StagingArea', text: '«lot behind 12 Example Road»' },
    { label: 'Nearest Hospital', text: '«Vesk General»' },
  ],
  counterexamples: [
    'the door was opened with a key',
    'Operations plan policy 612',
    'OPERATIONS PLAN TEMPLATE',
    'Staging area: ______________',
    'The entry team is trained twice a year.',
    'Search warrants must be executed within ten days.',
    'The warrant was executed in 2031 and two people were charged.',
    'Channel the water into the drain',
    'The staging area of the marathon opens at 6.',
    'nearest hospital',
    'The entry team trains on Monday.',
    'OPERATION VESK',
  ],
};
