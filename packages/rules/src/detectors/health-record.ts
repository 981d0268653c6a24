import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, mapWords, productWords } from './parts/table-words.ts';

/** What ails somebody and what is taken for it. */
export const healthRecord: Detector = {
  infoType: 'health-record',
  title: 'Diagnosis, medication or disability of a person',
  source: 'ICD-10-CM (https://www.cdc.gov/nchs/icd); HIPAA, 45 CFR 160.103; UK GDPR article 9',
  find: [],
  findNear: [
    // A chapter, two digits, and what follows the point.
    pattern`(?<![\p{L}\p{N}_.\/-])[A-TV-Z]\d[\dAB](?:\.[\dA-Z]{1,4})?(?![\p{L}\p{N}_-])(?!\.\d)`,
  ],
  headers: {
    names: [
      ...combine(
        `health; medical; physical health; chronic`,
        `condition; issues; problems; concerns; needs; history; alert; notes; comments; limitations; record;
        evaluation; assessment; narrative; illness`,
      ),
      ...combine(
        `dx; diagnosis; medications; prescription; rx; allergy; allergies; disability; injury; injuries; symptoms;
        treatment; medical condition; mental health; illness; psychiatric; psychological; psych; suicide; icd 10;
        condition medical; food allergies; substance use; disabled`,
        `desc; list; details; text; code; history; issues; problems; disorder; needs; notes; comments; record;
        evaluation`,
      ),
      ...phrases(`medications name; rx name; med list; med name; dx; diag; diagcd; icd; icd 10; icd 9; icd 9 code; icd code; dsm code; meds; rx;
      prescription; allergies; allergy; alrgy; disability; disab; disab code; disabilities; disability type;
      disability status; blood type; bldtyp; blood group; medcond; medical conditions known; mental health;
      mh flag desc; mental illness; hiv status; hiv; hepatitis status; std status; treatment; injuries;
      inj desc; description of injury; nature of injury; immunizations; vaccination status; covid status;
      covid result; person medical condition; suicide risk; suicide watch; psych eval; pregnancy status;
      pregnant; symptoms; chief complaint; nurse notes; clinical notes; special medical needs;
      medical information; medical info; test results medical; lab results; toxicology; drug test result;
      drug screen result; overdose drug; substance abuse history; addiction; impairment; special needs;
      fitness for duty; medical restrictions; cause of death; ailments; detox; health care plan; disabled;
      prescr med; bld type; diagnosis 1; presenting problem; dosage; meds taken; nka list; diseases;
      infection status; std; tb status; hepatitis; rx drug; blood type rh; mh status; mh history;
      health status; medical status; mh condition`),
    ],
    maybe: phrases('=health; =medical; =injury; =vitals; =pregnancy'),
    not: phrases(
      `count; cost; hours; premium; plan; date; copay; insurance; rate; number; season; free; total; plant; water; leave; budget; facility; fatal; provider; name of provider; court; error; root; fault; code set; engine; vehicle; network; sewage; wood; surface; y n; number of; tree; window; equal; price; fee; hospital`,
    ),
    notBeside: [...mapWords, ...countWords.filter((word) => word !== 'complaints'), ...productWords],
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|unknown|true|false|n\/a|na|n|y|nka|nkda|none known|none noted|negative for all|all|total)$)(?=[^\n]{0,60}\p{L})[\p{L}\p{N}][^\n]{0,300}`,
  lengthMax: 304,
  near: ['diagnosis', 'diagnosed', 'dx', 'icd', 'icd 10', 'icd 10 cm', 'diagnosis code'],
  notNear: ['part no', 'model', 'version', 'room', 'gate', 'seat'],
  confidence: { alone: 'possible', near: 'likely' },
  examples: [
    { label: 'Dx', text: '«F31.9»' },
    { label: 'Meds', text: '«lithium»' },
    { label: 'ALLERGIES', text: '«penicillin, bee stings»' },
    { label: 'BLOOD_TYPE', text: '«AB+»' },
    { label: 'Disability', text: '«hearing loss, left ear»' },
    'diagnosis «F20.0», sees the nurse daily',
    'ICD-10: «B20»',
  ],
  counterexamples: [
    'F31.9',
    'meet at gate B20',
    { label: 'Medical Leave Hours', text: 'twelve' },
    { label: 'Allergies', text: 'NKDA' },
    { label: 'Treatment Plant', text: 'Mill Street' },
    { label: 'Rx Cost', text: 'C12' },
    { label: 'Disability', text: 'No' },
  ],
};
