import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Field codes of the NCIC message formats that stand before a slash. */
const tags =
  'MKE|ORI|NAM|SEX|RAC|POB|DOB|HGT|WGT|EYE|HAI|FBI|SKN|SMT|FPC|MNU|SOC|OLN|OLS|OLY|OFF|DOW|OCA|SID|VLD|LIC|LIS|LIY|LIT|VIN|VYR|VMA|VMO|VST|VCO|MIS|NIC|DTE|DLU|ICN|CTZ|ETN|AKA|WNO';

/** Records of the FBI's National Crime Information Center, as terminals print them. */
export const ncicRecord: Detector = {
  infoType: 'ncic-record',
  title: 'NCIC record',
  source: 'NCIC message field codes as in the Wisconsin TIME System manual (https://www.doj.state.wi.us)',
  find: [
    // A code, a slash and up to forty characters without one, four to thirteen times.
    pattern`(?<![\p{L}\p{N}/])(?:${tags})/[^\s/][^/]{0,40}?(?:[\s,;.](?:${tags})/[^\s/][^/]{0,40}?){2,11}[\s,;.](?:${tags})/[^\s/()\]"<>]{0,39}[^\s/()\]"<>.,;:]`,
  ],
  // Thirteen times four and 41, and a separator.
  headers: {
    names: phrases(`ncic response; ncic return; ncic record; ncic hit text; ncic message; teletype; iii response;
      tlets response; ncic check result`),
  },
  lengthMax: 600,
  check: 'ncic-record',
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«MKE/WANTED PERSON ORI/ZZ0000000 NAM/DOE,JANE Q SEX/F RAC/W DOB/19000101 OCA/TEST-1 NIC/W000000000»',
    '«NAM/DOE,JANE\nSEX/F\nRAC/W\nDOB/19000101»',
    '«LIC/TEST123 LIS/ZZ LIY/2031 LIT/PC VIN/1M8GDM9AXKP042788»',
    'HIT: «ORI/ZZ0000000 NAM/ROE,RICHARD SOC/078051120 NIC/W000000000»',
    '«NAM/DOE,JOHN HGT/510 WGT/180 EYE/BRO HAI/BLK»',
  ],
  counterexamples: [
    'see Sex/Race table',
    'NAM/DOE SEX/F RAC/W',
    'the fields NAM/, SEX/, RAC/, DOB/ and OCA/',
    'SEX/F SEX/M SEX/F SEX/M SEX/U',
    'and/or his/her in/out on/off',
  ],
};
