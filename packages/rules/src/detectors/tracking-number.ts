import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, productWords, projectWords } from './parts/table-words.ts';

/** Numbers of requests, leads, tips and products of intelligence. They say that there is one, and find it elsewhere. */
export const trackingNumber: Detector = {
  infoType: 'tracking-number',
  title: 'Number of a request, lead, tip or intelligence product',
  source: 'Nationwide SAR Initiative functional standard 1.5.5; tables of fusion centers',
  generic: true,
  find: [],
  headers: {
    names: [
      ...combine(
        `rfi; rfs; lead; tip; tip line; intel; intel product; product; sar; request; information request;
        request for information; request for service; bulletin; bolo; control; tracking; lead tracking;
        tip tracking; rfi tracking; rfi product; referral; deconfliction; crime tip; crime stoppers; tip sheet;
        lead sheet; eguardian; guardian; iir; intel report; bulletin product; advisory; submission; assignment`,
        `number; id; reference`,
      ),
      ...phrases(`rfi; tips number; product number intel; custom product number; req number; track number; flyer number;
      fir number; intel log number; information report number; crime stoppers tip number; decon number;
      target number; target id; ncmec number; cybertip number; cyber tipline number; cybertip id;
      activity report number; field interview number; fi number; fi card number; source report number;
      ticket number intel; analysis request number; dissemination number; ctrlno; rfx number; prod number;
      prod id; flash number; cad lead number`),
    ],
    not: phrases(
      `count; date; status; due; type; source; parcel; package; shipment; shipping; ups; fedex; fed ex; usps; dhl; order; purchase; store; item; part; inventory; document control; birth control; quality control; pest; total; amount; cost; price; model; serial; lot; phone; time; content; water`,
    ),
    notBeside: [
      ...countWords,
      ...productWords,
      ...projectWords,
      ...phrases(
        'missing; helicopter hours; trail; searchers; tracking url; ship date; shipped; delivery date; delivered; weight; order number; order id; customer; recipient address',
      ),
    ],
  },
  labelled: pattern`(?!\d{1,2}$)(?!\d{1,4}[.\/-]\d{1,2}[.\/-]\d{2,4}$)(?!\d+\.\d+$)(?=[^\d\n]{0,20}\d)[A-Za-z\d#][A-Za-z\d .\/_#()-]{1,38}[A-Za-z\d)]`,
  lengthMax: 40,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'RFINumber', text: '«RFI-2031-0448»' },
    { label: 'LEAD_NO', text: '«L31-0072»' },
    { label: 'Tip Number', text: '«104827»' },
    { label: 'Custom_ProductNumber', text: '«2031-IB-0112»' },
    { label: 'eGuardian No', text: '«EG 204 11»' },
  ],
  counterexamples: [
    'RFI 12 was answered',
    { label: 'RFI Count', text: 'RFI-2031-0448' },
    { label: 'Tip Number', text: '12' },
    { label: 'Lead Source', text: 'web 2031' },
    { label: 'UPS Tracking Number', text: '1Z999AA10123456784' },
    { label: 'Control Number', text: '12.5' },
  ],
};
