import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Officers who work under another name, and what would give them away. */
export const undercover: Detector = {
  infoType: 'undercover',
  title: 'Undercover officer',
  source: 'US Attorney General guidelines on undercover operations (UCE, OCE); UK RIPA 2000, part II',
  find: [
    // A number of one to four digits. UC alone is a university.
    pattern`(?<![\p{L}\p{N}/-])(?:UC|UCO|UCE|UCA|OCE|TPO)(?:[- ]?#|-)\d{1,4}(?![\p{L}\p{N}])(?![./-]\d)`,
    pattern`(?<![\p{L}\p{N}/-])(?:UCO|UCE|UCA|OCE) \d{1,4}(?![\p{L}\p{N}])(?![./-]\d)`,
    // The words, and then a name, initials or a number.
    pattern`(?<![\p{L}\p{N}])(?:[Uu]ndercover|UNDERCOVER) (?:officer|agent|employee|operative|detective|deputy|[Oo]fficer|OFFICER|[Aa]gent|AGENT)s? (?:(?:(?:van der|van|von|de la|de|del|al|el|VAN DER|VAN|VON|DE LA|DE|DEL|AL|EL)[ -])?(?!(?:Training|Policy|Program|Operations?|Unit|Safety|Of|And|In|Or|The|For)(?!\p{L}))\p{Lu}[\p{L}.'-]{1,24}(?: \p{Lu}[\p{L}.'-]{0,24})?|#?\d{1,6})(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}/-])UC (?:Officer|Detective|Agent|Deputy|OFFICER|DETECTIVE|AGENT) ?#?\d{1,4}(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])(?:[Uu]ndercover|UNDERCOVER) (?:name|alias|identity|NAME|ALIAS|IDENTITY)(?: is| was|:)? \p{Lu}[\p{L}'-]{1,24} \p{Lu}[\p{L}'-]{1,24}`,
    // What drives and where it is bought, in one case.
    anyCasePattern`(?<![\p{L}\p{N}])undercover (?:vehicle|car) (?:carries|bears|displays|has|is|was) (?:registered|registration|plates?|license|licence|a (?:plate|blue|white|black|silver|gr[ae]y|red)|parked at)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:type|activity|operation type|event)[^\S\n]{0,2}:[^\n]{0,40}?(?<value>undercover (?:buy|meet|purchase|operation|deal))(?![\p{L}])`,
    anyCasePattern`(?<![\p{L}\p{N}])backstop(?:ped|ping) (?:identity|identities|name|license|licence|documents?|passport|vehicle|account|company|residence)(?![\p{L}\p{N}])`,
    // Papers in another name, and who uses them.
    anyCasePattern`(?<![\p{L}\p{N}])(?:licen[cs]e|passport|papers|documents?|card|lease|phone|account|car|van|truck) in the name of (?:\p{L}[\p{L}.'-]{0,24} ?){2,3}?,? (?:for use by|to be used by|used by|for) (?:det|detective|officer|agent|sgt|deputy|pc|dc|ds)(?![\p{L}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:works?|working|worked|lives?|living|goes|known to them) (?:there |here )?(?:under|by|as) (?:an?|his|her|their|the|that) (?:assumed|false|cover|covert|made-up|undercover|operational) (?:name|identity)(?![\p{L}])`,
  ],
  findNear: [pattern`(?<![\p{L}\p{N}/-])UC ?\d{1,4}(?![\p{L}\p{N}])(?![./-]\d)`],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])undercover (?:officer|agent|operative|employee|detective|vehicle|name|identity|buy|house|purchase|operation)s?(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:backstopped|deep cover|test purchase officer)(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}/-])(?:OCE|UCE)(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`undercover; undercover name; undercover officer; undercover agent; uc name; uc officer; uc agent;
      uc number; uc id; =uc; cover name; cover identity; assumed name; undercover alias; undercover identity;
      legend name; uco; online undercover; backstop name; uc alias; uce; oce; backstop`),
    not: phrases(`is; has; type; vehicle; unit; operation; cost; funds; hours; count; fire; gold; mold; ground; floor;
      flag; expires; policy; approved; date; training`),
  },
  labelled: pattern`(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,98}\S)?`,
  lengthMax: 110,
  near: [
    'undercover',
    'covert',
    'cover team',
    'controlled buy',
    'buy',
    'target',
    'backstopped',
    'deal',
    'wire',
    'surveillance',
    'takedown',
  ],
  notNear: [
    'university',
    'davis',
    'berkeley',
    'campus',
    'aircraft',
    'film',
    'novel',
    'use case',
    'use cases',
    'the user',
    'actor',
    'preservation',
    'tree',
  ],
  confidence: { alone: 'likely', near: 'sure', labelled: 'sure' },
  examples: [
    '«UC-7»',
    '«UCE-2»',
    '«UCO 12»',
    '«UC Officer 5» attends the buy',
    '«undercover name Pat Example»',
    'the «undercover agent von Example» entered',
    'the «undercover officer Example» entered',
    'a «backstopped identity» was issued',
    'One «license in the name of Pat Example, for use by Det». Sample of narcotics.',
    'He «works under an assumed name» at the yard.',
    'undercover «UC 7» made a buy',
    { label: 'UCName', text: '«Pat Example»' },
  ],
  counterexamples: [
    'undercover story',
    'UCR program',
    'UC Davis',
    'UC Berkeley 2031',
    'undercover officers are trained',
    'Undercover Operations Policy',
    'UC 10 credits',
  ],
};
