import { type Page, pdfFile } from '../pdf-file.ts';
import { type PortalFile, textFile } from '../portal-file.ts';

/** Papers that speak of what must be held back, and hold nothing of it. */
export function makeDecoyPapers(): PortalFile[] {
  return [
    decoy('training/handling markings.pdf', TRAINING),
    decoy('policy/confidential informant policy.pdf', INFORMANT_POLICY),
    decoy('press/new chief.pdf', PRESS_RELEASE),
    decoy('forms/ics 205 blank.pdf', BLANK_FORM),
    ...Object.entries(TEXTS).map(([name, lines]) =>
      textFile(`trix/files/public/${name}`, `${lines.join('\n')}\n`, { decoy: true }),
    ),
  ];
}

function decoy(name: string, pages: readonly Page[]): PortalFile {
  return pdfFile(`trix/files/public/${name}`, pages, { decoy: true });
}

const TRAINING: readonly Page[] = [
  {
    title: 'Markings, and what they ask of you',
    body: [
      'A banner such as CUI//SP-PRVCY tells you that a law protects what is inside. The letters NOFORN\nafter the second pair of slashes keep it from foreign nationals.',
      'Older papers say U//FOUO or Law Enforcement Sensitive. Treat them as the originator asks until\nsomebody marks them anew.',
    ],
  },
  {
    title: 'The traffic light',
    body: [
      'Of the four labels, TLP:RED is for the people in the room, TLP:AMBER for your organization and\nits clients, TLP:GREEN for your community and TLP:CLEAR for everyone.',
      'The label goes into the header and the footer, in capitals, without a space after the colon.',
    ],
  },
  {
    title: 'Quiz',
    body: [
      'May a paper that says CUI//LEI be put on a public page? Who may lift TLP:AMBER+STRICT? What does\nthe footer on sensitive security information refer to?',
    ],
  },
];

const INFORMANT_POLICY: readonly Page[] = [
  {
    title: 'Confidential Informant Policy',
    body: [
      'Purpose. This policy sets out how the department registers, pays and protects confidential\ninformants. It names none.',
      'Files. Each informant is given a number. The file that links number and name is kept in a safe in\nthe office of the commander and is never copied.',
      'Payment. A payment needs two signatures. Undercover work needs the consent of the sheriff.',
      'Review. The policy is reviewed every second year and is open to the public.',
    ],
  },
];

const PRESS_RELEASE: readonly Page[] = [
  {
    title: 'For immediate release',
    body: [
      'The city council has confirmed Chief Alder Mossgrove as head of the Almory Police Department. The\noath is taken on the steps of city hall at noon on the first day of the month.',
      'Chief Mossgrove came to Almory eleven years ago and led the department through the great flood.\n"The doors are open," the chief said.',
      'The public is invited. There will be coffee.',
    ],
  },
];

const BLANK_FORM: readonly Page[] = [
  {
    title: 'Incident Radio Communications Plan (ICS 205)',
    body: [
      '1. Incident Name: ____________    2. Date/Time Prepared: ____________',
      '3. Operational Period: From: ____________ To: ____________',
      '4. Basic Radio Channel Use\nZone Grp. ____ Ch # ____ Function ____________ Channel Name ____________ RX Freq ________',
      '5. Special Instructions: ____________________________________',
      '6. Prepared by (Communications Unit Leader): Name: ____________ Signature: ____________',
    ],
  },
];

/** Plain texts by their names, a line each. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'ci-cd runbook.txt': [
    'CI/CD runbook of the portal',
    '',
    'CI 12 builds the site, CI 13 runs the checks. If CI 13 is red, do not deploy.',
    'The UC Extension course on pipelines is in the second room. Bring your own PC.',
    'CS 101 is not required. The source of information on failures is the build log.',
    'Secrets are read from the vault at run time. No password is kept in the repository.',
  ],
  'ten codes.txt': [
    '10-4   Message received',
    '10-15  Prisoner in custody',
    '10-27  Driver license check',
    '10-28  Vehicle registration check',
    '10-29  Check for wanted',
    'Code 3 Lights and siren',
  ],
  'password policy.txt': [
    'Password policy',
    '',
    'Password must be twelve characters or longer. The password is not stored in clear text.',
    'Password: ________ (write it nowhere)',
    'PIN: required for the door. A password expires after a year.',
    'A forgotten password: reset it at the service desk, with your badge.',
  ],
  'council agenda.txt': [
    'Public meeting of the Almory city council',
    '',
    '1. Call to order',
    '2. Consent: alarm permit fees, sealed bids for road salt',
    '3. Report on the tour of the grand jury room by the eighth grade',
    '4. Appointment of a major donor to the library board',
    '5. Chief concerns of residents near the quarry',
    '6. Public comment, three minutes each',
  ],
  'shipments.txt': [
    'Shipments of the week',
    '',
    'Tracking number 1Z999AA10123456784, two boxes of forms',
    'Tracking number 9400 1000 0000 0000 0000 00, badges for the open day',
    'Tracking number 999999999999, toner',
    'Invoice 2026-0000417, order 100-0000-22',
  ],
  'annual report.txt': [
    'What we did with your money',
    '',
    'We answered 41,207 calls, 212 fewer than the year before. UCR Part I offenses fell by 4 percent.',
    'The average call took 7.25 minutes. The PC in the lobby was used 1,911 times.',
    'The operations plan of the year, which the council adopted in March, is in the appendix.',
    'Confidential informants, witnesses and victims are not counted in this report.',
  ],
};
