import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const material =
  '(?:CSAM|CSEM|IIOC|child (?:sexual (?:abuse|exploitation) )(?:material|images?|imagery|videos?)|child (?:porn|pornography)|indecent (?:images?|photographs?|videos?) of (?:a )?child(?:ren)?)';

/** Pointers to pictures of abused children. What is found is reported, never shown: the file may hold them. */
export const csamReference: Detector = {
  infoType: 'csam-reference',
  title: 'Reference to child sexual abuse material',
  source:
    '18 USC 2256, 2258A; NCMEC CyberTipline; UK Protection of Children Act 1978; Sentencing Council categories A to C',
  find: [
    // The number of a report to the hotline.
    anyCasePattern`(?<![\p{L}\p{N}])(?:Cyber ?Tip(?:line)?s?|NCMEC)(?: (?:report|tip|case|referral|CT|tipline))?(?: (?:no|num|number|ID)\.?)?[ :#]{1,3}(?<value>\d{6,10})(?![\p{L}\p{N}])`,
    // Files, counted or named, and what they are.
    anyCasePattern`(?<![\p{L}\p{N}])(?:\d{1,7}|one|two|three|several|numerous|multiple|suspected|apparent|known|the) (?:(?:suspected|apparent|known|unique|verified|category [ABC]) ){0,2}(?:files?|images?|videos?|photos?|photographs?|clips?|thumbnails?) (?:of|depicting|containing|showing|identified as|categori[sz]ed as|believed to be|consistent with) (?:suspected |apparent |known |alleged )?${material}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:(?:MD5|SHA-?1|SHA-?256|PhotoDNA|hash)(?: values?| sets?| list| match(?:es|ed)?)?|thumbnails?|file ?names?|file path)[^.\n]{0,40} (?:of|for|to|as|with|against|in) (?:a |the )?(?:known |suspected |apparent |NCMEC |ICAC )?${material}`,
    // What was found, and where it is.
    anyCasePattern`(?<![\p{L}\p{N}])(?:files?|images?|videos?|photos?|photographs?) (?:of|depicting|containing|showing) (?:suspected |apparent |known )?${material} (?:was|were) (?:found|located|recovered|identified|observed|viewed|stored|downloaded|seized)(?![\p{L}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:files?|images?|videos?|photos?|photographs?)(?: (?:viewed|uploaded|sent|found))? (?:was|were|appeared to be|is|are) (?:suspected|apparent|known|confirmed) ${material}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:phone|handset|laptop|computer|tablet|device|drive|usb|disk|account|folder|item \d{1,3}|exhibit \d{1,3}) (?:holds?|held|contain(?:s|ed)|had|stored) (?:\d{1,7} |suspected |apparent |known |files of |images of |videos of ){0,3}${material}`,
    anyCasePattern`(?<![\p{L}\p{N}])\d{1,6} (?:x )?(?:category|cat\.?) [ABC](?: (?:still|moving|indecent|images?|videos?|films?|IIOC|photographs?)){1,3}(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:PhotoDNA|NCMEC|ICAC|Project VIC|CAID)(?: hash)? (?:match(?:es|ed)?|hits?)(?![\p{L}\p{N}])[^.\n]{0,40}?(?:\d{1,7}|file|image|video|evidence|device)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:CSAM|CSEM|IIOC)(?: (?:files?|images?|videos?|evidence|material))? (?:was|were|is|are) (?:located|found|recovered|identified|observed|viewed|stored|downloaded|seized)(?: (?:on|in|at|from|within))`,
  ],
  mentions: [anyCasePattern`(?<![\p{L}\p{N}])(?:${material}|Cyber ?Tip(?:line)?s?|NCMEC)(?![\p{L}\p{N}])`],
  headers: {
    names: phrases(`ncmec; ncmec number; ncmec report number; ncmec id; cybertip; cybertip number; cyber tipline;
      cybertipline number; cybertipline report; csam hash; ncmec hash; csam series; victim series name;
      cyber tip report number; cybertip id; caid hash; photo dna hash; photodna; ncmec report; ncmec case;
      csam; csam files`),
    not: phrases('training; contact; date; liaison; is; has; policy; type; phone; url'),
  },
  labelled: anyCasePattern`(?!(?:no|none|n|0|false)$)(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,118}\S)?`,
  lengthMax: 250,
  near: [
    'icac',
    'device',
    'evidence',
    'suspect',
    'forensic',
    'exam',
    'examination',
    'extraction',
    'hash',
    'seized',
    'item',
    'ncmec',
    'cybertip',
    'esp',
    'upload',
  ],
  notNear: [
    'policy',
    'training',
    'legislation',
    'act',
    'bill',
    'sentenced',
    'pleaded',
    'pled guilty',
    'convicted',
    'awareness',
    'campaign',
    'statistics',
    'press release',
    'charged with',
  ],
  confidence: { alone: 'likely', near: 'sure', labelled: 'sure' },
  examples: [
    'CyberTip «99900042»',
    'CyberTipline Report #«99900042»',
    'NCMEC report no. «99900042» was assigned',
    'The phone held «12 videos depicting suspected child sexual abuse material».',
    '«three images of CSAM» on item 4',
    'item 4: «hash match to known CSAM»',
    '«14 Category A images»',
    'The «phone holds CSAM».',
    'Files uploaded: the «files were apparent child sexual abuse material».',
    '«CSAM was located on» the device.',
    { label: 'CyberTipNumber', text: '«99900042»' },
    { label: 'NCMECReport', text: '«99900042»' },
  ],
  counterexamples: [
    'The policy on CSAM was revised.',
    'He was charged with possession of child pornography.',
    'NCMEC runs the CyberTipline.',
    'call the hotline at 1-800',
    'category A drugs',
    '12 images of the bridge',
    'child safety material',
  ],
};
