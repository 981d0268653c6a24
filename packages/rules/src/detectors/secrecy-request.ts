import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const not = "(?:do not|don'?t|never|not to|pls don'?t)";
/** Somebody else, who is spoken of. */
const other = String.raw`(?:he|she|they|(?:his|her|their|the|our|my) [\p{L}-]{2,16}(?: [\p{L}-]{2,16})?)`;
const isNot =
  "(?:is not|isn'?t|are not|aren'?t|was not|wasn'?t|were not|weren'?t|has not|hasn'?t|have not|haven'?t|not)";
const record = '(?:air|radio|system|books|record|log|sheet|report|file|minutes|board|computer|e-?mail|statement|paper)';

/**
 * Words by which a writer says that others must not know: they stand in what was written for a few, whatever it is
 * about. Orders to readers in general are the same words, so that one of them alone says little.
 */
export const secrecyRequest: Detector = {
  infoType: 'secrecy-request',
  title: 'Words that ask for secrecy',
  source: 'The wording of notes and messages between colleagues; no standard',
  find: [
    // Do not tell, file, write.
    anyCasePattern`${edge}${not} (?:please |ever |even )?(?:tell|let on|mention|repeat|forward|file|breathe|whisper|leak|write|put|post|print|copy|say)(?: [\p{L}\p{N}'-]{1,14}){0,5}? (?:him|her|them|anyone|anybody|anywhere|nobody|down|(?:on|in|over|into) (?:the |an? |any )?${record}|in writing|outside|a word|a thing)${end}`,
    anyCasePattern`${edge}(?:${isNot} to|not to|must not|mustn'?t|must never|shouldn'?t|should not|can'?t|cannot|can not) (?:ever )?(?:be (?:told|named|mentioned|written|contacted|asked|identified)|find (?:that |this |it )?out|hear (?:of|about)|learn (?:of|about|that)|get out|say (?:who|that|the [\p{L}-]{2,20} told)|have the chart|be seen (?:with|near|at))${end}`,
    // Others do not know.
    anyCasePattern`(?<=${edge}${other} )(?:${isNot} (?:yet )?(?:been )?(?:told|aware|witting)|(?:has|have|had) no idea|(?:doesn'?t|does not|don'?t|do not|didn'?t|did not) (?:even )?(?:know|suspect) (?:about|yet|we|that (?:he|she|we|they|it)|where (?:he|she|they)|it'?s|of (?:it|this)|anything))${end}`,
    anyCasePattern`(?<=${edge}${other} )(?:thinks?|believes?|was told|has been told|were told|is told) (?:that )?(?:she|he|it|they|daddy|mommy|mummy)(?:'s| is| was| are| has)? (?:at|in|away|on|with|for|overtime|gone|just)${end}`,
    anyCasePattern`${edge}(?:nobody|no one|no-one|none of (?:us|them))(?:'s| is| has| have| are| else)?(?: else)? (?:telling|told|to know|knows|knew|been told|writes|but (?:you|us|me|him|her))${end}`,
    anyCasePattern`${edge}(?:told|tell|telling) (?:nobody|no one|no-one)${end}`,
    anyCasePattern`${edge}only (?:you|(?:the )?(?:two|three|four|five|2|3|4|5) of (?:us|them|you)|he and I|she and I|[\p{L}]{2,12} and (?:me|I)) (?:know|knows|knew|have|has)${end}`,
    anyCasePattern`(?<=${edge}(?:unions?|wife|husband|mother|father|parents|family|folks|boss|chief|sheriff|council|commissioners|press|street|public|defen[cs]e|lawyers?|crew|team|others)(?:'s|s)? )(?:${isNot} (?:yet )?(?:been )?told|don'?t know|doesn'?t know|does not know)${end}`,
    // Keep it quiet, and off what is kept.
    anyCasePattern`${edge}(?:keep|keeping|kept|leave|left|stay|stays) (?:(?:this|it|that|him|her|them|my|his|their|all|the|of|name|this one|one|paper) ){1,4}?(?:quiet|secret|between (?:us|ourselves|you and me)|to (?:yourself|yourselves|ourselves)|in[ -]house|under wraps|(?:off|out of|from) (?:the |any )?${record}|out of (?:it|this))${end}`,
    anyCasePattern`${edge}(?:off the record|off the books|off the system|not (?:go )?on the system|not in writing|strictest confidence|between you and me|between ourselves|for your eyes|your ears only|no paper trail|none of (?:it|this) in the minutes|not in the minutes|(?:burn|shred|destroy|delete) (?:this|after|when read|by burning)|no e-?mail(?:s)?(?=[,. ](?:please|come|with|about|to ))|only for you|eyes and ears only|act normal|phones in the|tape off)${end}`,
    // Who spoke must not come out.
    anyCasePattern`${edge}(?:know|knows|knew|known|guess|guesses|realise|realize|work out|find out|finds out|tell) (?:at once |straight away |right away )?(?:that )?(?:it'?s|it is|it was|its|she was|he was) (?:her|him|me|us|them|she|he|who)(?: who| that|(?= ?[.,;)\n]))`,
    anyCasePattern`${edge}(?:can'?t|cannot|can not|won'?t|could not|couldn'?t|do not|don'?t) (?:say|let (?:it|on)|have it known|want (?:it |him |her |them )?(?:known|to know))(?: that| who| how)? (?:told|we|it was|he|she|they|which)?${end}`,
    anyCasePattern`${edge}(?:without|so) (?:him|her|them|anyone|anybody|the [\p{L}-]{2,16}) (?:knowing|finding out|noticing|seeing)${end}`,
    anyCasePattern`${edge}(?:before|if|until|unless) (?:he|she|they|the (?:defen[cs]e|lawyers?|press|papers?|family|union|council)[\p{L} ]{0,12}?) (?:finds?|hears?|gets? (?:hold|wind)|learns?|knows?)(?: out| of| about)?${end}`,
    anyCasePattern`${edge}(?:willing|unwilling|afraid|scared|frightened|refuses?|not want|doesn'?t want|does not want|won'?t)(?: [\p{L}']{1,12}){0,6}? (?:to know|named|be named|be identified|come forward|it was (?:me|her|him)|to testify|testify|give a statement|sign)${end}`,
    anyCasePattern`${edge}(?:the )?(?:person|source|caller|one) (?:who|that)?(?: [\p{L}']{1,12}){0,8}? would be (?:known|dead|killed|hurt|recognised|recognized)${end}`,
    anyCasePattern`${edge}(?:told|tells?) (?:me|us)(?: in confidence| \+[^.\n]{1,24} only| and [^.\n]{1,24} only| only)${end}`,
    anyCasePattern`${edge}(?:sworn|police|detectives|officers) (?:personnel |eyes )?only${end}(?=[.!,;]|\n|$)`,
  ],
  lengthMax: 220,
  notNear: [
    'password',
    'pin',
    'passcode',
    'scam',
    'scammers',
    'fraud',
    'phishing',
    'your bank',
    'account number',
    'exam',
    'players',
  ],
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    "Please «don't file this one anywhere».",
    "He «mustn't find that out».",
    "She «isn't to be told» we asked for it.",
    "Her husband «doesn't even know about» the liver part.",
    'I have «told nobody» of it',
    '«keep it off the air»',
    'they will «know its her».',
    "Let's «keep it in house» until the vote",
    "Union «hasn't been told».",
    'For «sworn only».',
    'this «can NOT get out»',
  ],
  counterexamples: [
    'Do not run by the pool.',
    'The results are not known yet.',
    'You do not have to say anything.',
    'Keep it in a cool place.',
    'She told the council about the park.',
    'He has no time.',
  ],
};
