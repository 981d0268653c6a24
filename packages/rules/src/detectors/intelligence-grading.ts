import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const edge = String.raw`(?<![\p{L}\p{N}/-])`;
const end = String.raw`(?![\p{L}\p{N}/-])(?!\.\d)`;

/** How good a source is, how true what it says, and who may be told. */
export const intelligenceGrading: Detector = {
  infoType: 'intelligence-grading',
  title: 'Intelligence grading or handling code',
  source:
    'College of Policing, APP intelligence report (3x5x2); ACPO National Intelligence Model (5x5x5); NATO STANAG 2511',
  find: [
    // After the words that only such a form has.
    anyCasePattern`(?<![\p{L}\p{N}])(?:source|intelligence|information|intel|info) (?:eval|evaluation|assessment|grading|grade|reliability|credibility|rating)(?: code)?(?: ?[:=-]{1,2} ?| is | of |\n| {2,12})(?<value>[A-F1-6](?:[ /-]{0,3}[A-F1-6])?(?:[ /-]{0,3}[PC1-5])?(?: ?[-:] ?(?:reliable|untested|not reliable|known|unreliable|confirmed|corroborated|true|false|suspected)(?:[\p{L} ]{0,40}\p{L})?)?)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])handling (?:code|conditions?|caveat)(?: ?[:=-]{1,2} ?| is |\n)(?<value>[PC1-5](?: ?[-:] ?(?:lawful sharing|permitted|with conditions|default|no dissemination)(?:[\p{L} ]{0,50}\p{L})?)?)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:admiralty(?: (?:code|grade|grading|rating|scale))?|graded|evaluated(?: as| at)?|3 ?x ?5 ?x ?2|5 ?x ?5 ?x ?5|3-5-2)(?: (?:grade|grading|code|as|at))?[ :=-]{1,3}(?<value>[A-F][ /-]?[1-6]|[1-3][ /-]?[A-E][ /-]?[PC]|[A-E][ /-]?[1-5][ /-]?[1-5])(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])source[ :=-]{1,3}[A-E][ ,;/|\t]{1,6}(?:information|intelligence|intel|info)[ :=-]{1,3}[1-5][ ,;/|\t]{1,6}handling(?: code)?[ :=-]{1,3}[1-5PC](?![\p{L}\p{N}])`,
    // Words for the source and for what it says, in a row.
    anyCasePattern`(?<![\p{L}\p{N}])source (?:reliability|evaluation|grading)[ :=-]{1,3}[A-F1-3][ ,;/]{1,3}(?:content|information|intelligence|info) (?:validity|credibility|accuracy|evaluation|assessment)[ :=-]{1,3}[A-E1-6](?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])(?:[Gg]rading|GRADING|[Gg]raded|GRADED)[ :=-]{1,3}(?<value>[1-3][ /-]?[A-E][ /-]?[PC])(?![\p{L}\p{N}])`,
  ],
  findNear: [
    // Source 1 to 3, information A to E, handling P or C.
    pattern`${edge}[1-3][ /-]?[A-E][ /-]?[PC]${end}`,
    // Source A to E, information 1 to 5, handling 1 to 5. NATO's two characters are too common to stand here.
    pattern`${edge}[A-E][ /-]?[1-5][ /-]?[1-5]${end}`,
  ],
  mentions: [pattern`(?<![\p{L}\p{N}])(?:3 ?x ?5 ?x ?2|5 ?x ?5 ?x ?5)(?![\p{L}\p{N}])`],
  headers: {
    names: phrases(`source evaluation; information evaluation; intelligence evaluation; source reliability;
      information reliability; info reliability; content validity; source grading; intel grading;
      handling code; 5 x 5 x 5; 3 x 5 x 2; 5 x 5 x 5 grading; admiralty code; source and content grading;
      evaluation code; information credibility; source grade; admiralty`),
    maybe: phrases('intelligence assessment; grading'),
    not: phrases('power; shipping; postal; bag; date; officer; name; course; job; student'),
  },
  labelled: pattern`[A-F1-6](?:[ /-]{0,3}[A-F1-6])?(?:[ /-]{0,3}[PC1-5])?(?:[ :-]{1,3}[\p{L} ,]{2,60})?|[PC](?:[ :-]{1,3}[\p{L} ,]{2,60})?`,
  lengthMax: 90,
  near: [
    '3 x 5 x 2',
    '5 x 5 x 5',
    'intelligence report',
    'intel report',
    'source evaluation',
    'source reliability',
    'source grading',
    'intelligence grading',
    'intelligence evaluation',
    'information credibility',
    'handling code',
    'handling conditions',
    'admiralty',
    'admiralty code',
    'dissemination',
  ],
  notNear: [
    'vitamin',
    'paper',
    'grade point',
    'school',
    'student',
    'table',
    'figure',
    'appendix',
    'annex',
    'course',
    'english',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'Intelligence report, grading «2BP»',
    '3x5x2 grade «2CP»',
    '5x5x5: «B24»',
    'Source evaluation: «2»',
    'Intelligence evaluation: «B»',
    'Handling code: «C»',
    'Handling code: «P - lawful sharing permitted»',
    'Admiralty code «B2»',
    'Admiralty grading «E1»',
    'Grading: «2 B P»',
    '«Source reliability A, content validity 3»',
    'source reliability: «B»',
    'evaluated as «C3»',
    { label: 'SourceEvaluation', text: '«2 - Untested»' },
    { label: 'Handling Code', text: '«C»' },
  ],
  counterexamples: [
    'A1 steel',
    'paper A4',
    'vitamin B12',
    'table 2B',
    'the course is graded on a curve',
    'room B24',
    '2CX',
    'source of information',
    { label: 'GradingOfficer', text: 'B Example' },
  ],
};
