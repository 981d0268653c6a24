import { type PdfClaims, pdfFile } from '../pdf-file.ts';
import { officer, officerInFull, person } from '../people.ts';
import type { PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant, text } from '../text.ts';
import { caseNumber, dateOfBirth, fbiNumber, phone, plate, vehicle } from '../values.ts';

/** Bulletins with every kind of handling marking, each at the top and the bottom of each page, and two without. */
export function makeBulletins(): PortalFile[] {
  const random = new Random('bulletins');
  return [
    ...makeLegacyMarked(random),
    ...makeTlpMarked(random),
    ...makeCuiMarked(random),
    ...makeStatutoryMarked(),
    makeIntelligenceNotice(random),
    ...makeUnmarked(),
  ];
}

/** A bulletin of so many pages as there are bodies, each with the marking at the top and the bottom. */
function bulletin(name: string, marking: Content, title: string, bodies: readonly Content[][], claims: PdfClaims) {
  const pages = bodies.map((body) => ({ header: marking, footer: marking, title, body }));
  return pdfFile(`trix/files/bulletins/${name}.pdf`, pages, claims);
}

function makeLegacyMarked(random: Random): PortalFile[] {
  const fouo = plant('marking-les', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY');
  const les = plant('marking-les', 'LAW ENFORCEMENT SENSITIVE');
  const copper = [
    [
      'Theft of copper from substations rose by half this summer. Crews work in pairs, cut the ground\nwires first and leave within ten minutes.',
      'Watch for panel vans without windows near utility yards between two and four in the morning.',
    ],
    ['Scrap dealers in Vesk must log each load. Ask to see the log; a refusal is worth a second visit.'],
  ];
  const wanted = [
    [
      'BE ON THE LOOKOUT',
      text`Name: Rafe Umberslade\nDOB: ${dateOfBirth(random)}\nVehicle: ${vehicle(random)}, license plate ${plate(random)}`,
      text`The subject is believed to carry a handgun. Approach with two units. Anyone with information\nis asked to call ${officer(person(51))} at ${phone(random)}, case number ${caseNumber(random)}.`,
    ],
  ];
  return [
    bulletin('TRIX-B10', fouo, 'Copper theft from substations', copper, { rules: ['MRK-04'] }),
    bulletin('TRIX-B11', les, 'Armed subject', wanted, {
      rules: ['CJI-04', 'CJI-05', 'INT-03', 'MRK-04', 'OPS-11', 'PII-03'],
    }),
  ];
}

function makeTlpMarked(random: Random): PortalFile[] {
  const skimmers = [
    [
      'Skimmers of a new kind were taken from two cash machines in Port Vesk. They store what they\nread and are fetched at night.',
    ],
    ['Share with banks in your district that need to act on it, and with nobody else.'],
  ];
  const threat = [
    [
      text`For the eyes of the people in the meeting of Monday. A threat was made against the county\ncourthouse; ${officerInFull(person(62))} leads the inquiry.`,
    ],
  ];
  const amber = plant('marking-tlp', 'TLP:AMBER');
  const red = plant('marking-tlp', 'TLP:RED');
  return [
    bulletin('TRIX-B12', amber, 'Skimmers in cash machines', skimmers, { rules: ['MRK-05'] }),
    bulletin('TRIX-B13', red, `Threat note ${random.integer(3, 9)}`, threat, { rules: ['MRK-05'] }),
  ];
}

function makeCuiMarked(random: Random): PortalFile[] {
  const indicator = 'Controlled by: Tri-Rivers Regional Intelligence Exchange\nCUI Category: CHRI\nPOC: duty desk';
  const history = [
    [
      indicator,
      text`Subject: Thea Islesby\nDOB: ${dateOfBirth(random)}\nFBI number: ${fbiNumber(random)}`,
      'Two arrests for burglary, one conviction. The record was drawn for the case agent only.',
    ],
  ];
  const route = [['The convoy takes the river road. Details of the schedule were given to the escorts in person.']];
  const chri = plant('marking-cui', 'CUI//SP-CHRI');
  const noforn = plant('marking-cui', 'CUI//LEI//NOFORN');
  return [
    bulletin('TRIX-B14', chri, 'Criminal history of a subject', history, {
      rules: ['CJI-02', 'CJI-03', 'MRK-02', 'PII-03'],
    }),
    bulletin('TRIX-B15', noforn, 'Escort of a convoy', route, { rules: ['MRK-02', 'MRK-03'] }),
  ];
}

/** The markings that a statute words. */
function makeStatutoryMarked(): PortalFile[] {
  const warning =
    "WARNING: THIS RECORD CONTAINS SENSITIVE SECURITY INFORMATION THAT IS CONTROLLED UNDER\n49 CFR PARTS 15 AND 1520. NO PART OF THIS RECORD MAY BE DISCLOSED TO PERSONS WITHOUT A\n'NEED TO KNOW', AS DEFINED IN 49 CFR PARTS 15 AND 1520.";
  const submitted =
    'This information is voluntarily submitted to the Federal government in expectation of\nprotection from disclosure as provided by the provisions of the Critical Infrastructure\nInformation Act of 2002.';
  const transit = [['The bag checks of the transit hub leave two doors unwatched between shifts.', warning]];
  const dam = [[submitted, 'The spillway gates of the upper dam are worked from a hut that is locked with a padlock.']];
  return [
    bulletin('TRIX-B16', 'SENSITIVE SECURITY INFORMATION', 'Transit hub assessment', transit, { rules: ['MRK-06'] }),
    bulletin('TRIX-B17', 'PROTECTED CRITICAL INFRASTRUCTURE INFORMATION', 'Dam survey', dam, { rules: ['MRK-07'] }),
  ];
}

function makeIntelligenceNotice(random: Random): PortalFile {
  const body: Content[] = [
    'This report contains criminal intelligence kept under 28 CFR Part 23. The third agency rule applies:\nit may not be disseminated without the consent of the originator.',
    'This report shall not be posted to a public website.',
    text`The group meets on Thursdays. Its treasurer was seen with two new members. Case number ${caseNumber(random)}.`,
  ];
  return pdfFile('trix/files/bulletins/TRIX-B18.pdf', [{ title: 'Regional intelligence report', body }], {
    rules: ['MRK-09', 'MRK-10'],
  });
}

/** Meant for everyone, and good as they are. */
function makeUnmarked(): PortalFile[] {
  const tips: Content[] = [
    'Lock your car, even in your own drive. Take bags with you or leave them open and empty.',
    'Write down the serial number of your bicycle. Without it we cannot tell you that we found it.',
    'See something that worries you? Call 911 in an emergency, or come to any station.',
  ];
  const news: Content[] = [
    'The open day at the Vesk substation drew four hundred visitors. The boat crew showed a rescue,\nthe dog unit showed that dogs can be bribed.',
    'The station on Millrace Road is closed for painting in the second week of the month.',
  ];
  return [
    pdfFile('trix/files/bulletins/crime-prevention-tips.pdf', [{ title: 'Keep what is yours', body: tips }], {
      decoy: true,
    }),
    pdfFile('trix/files/bulletins/community-newsletter.pdf', [{ title: 'Neighbors, spring issue', body: news }], {
      decoy: true,
    }),
  ];
}
