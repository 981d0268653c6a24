import { pdfFile } from '../pdf-file.ts';
import { officer, officerInFull, people, person, somePeople } from '../people.ts';
import { csvFile, makeTable, type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, join, plant, text } from '../text.ts';
import { caseNumber, coordinates, dateOfBirth, phone, plate, street, vehicle } from '../values.ts';

/** Papers of operations that are under way, of courts, and of those who took part. */
export function makeOperations(): PortalFile[] {
  const random = new Random('operations');
  return [
    makeOperationsPlan(random),
    makeSurveillanceLog(random),
    makeInformantDebrief(random),
    makeUndercoverMemo(random),
    makeDeconfliction(random),
    ...makeCourtPapers(random),
    makeNcicPrintout(),
    makeAlarmCodes(random),
  ];
}

function makeOperationsPlan(random: Random): PortalFile {
  const teams = somePeople(random, 6).map(officer);
  const plan: Content[] = [
    text`Case number: ${caseNumber(random)}\nTarget location: ${street(random)}\nCase agent: ${officerInFull(person(71))}`,
    'Staging area: lot behind the feed store. Briefing at 0430, doors at 0500.',
    text`Entry team: ${join(teams.slice(0, 3), ', ')}\nPerimeter team: ${join(teams.slice(3, 5), ', ')}`,
    text`Breacher: ${join(teams.slice(5), ', ')}. Two dogs on the premises, no children expected.`,
  ];
  const emergency: Content[] = [
    'Distress word: HARVEST. Bust signal: cap off.',
    text`Nearest hospital: Port Vesk General, emergency room ${phone(random)}, six minutes by Weir Road.`,
    'Radio channel: Tactical 4, fallback Tactical 6. Medic waits at the staging area.',
  ];
  const pages = [
    { title: 'Operations plan: Cobalt Lantern', body: plan },
    { title: 'If it goes wrong', body: emergency },
  ];
  return pdfFile('trix/files/operations/cobalt-lantern-plan.pdf', pages, { rules: ['OFF-01', 'OPS-01', 'OPS-11'] });
}

function makeSurveillanceLog(random: Random): PortalFile {
  const number = plant('case-number', '26-004471');
  const watchers = somePeople(random, 3).map(officer);
  const lines: Content[] = [
    'SURVEILLANCE LOG',
    text`Case number: ${number}`,
    text`Observers: ${join(watchers, ', ')}`,
    '',
    text`0612  Subject leaves the house in a ${vehicle(random)}, plate ${plate(random)}.`,
    text`0640  GPS tracker shows a stop at ${coordinates(random)} for nine minutes.`,
    '0702  Subject meets an unknown man at the pier. Photographs 14 to 22.',
    text`0731  Tracker last heard at ${coordinates(random)}. Battery low.`,
    '0745  Counter-surveillance suspected, team withdraws.',
    '',
  ];
  const path = text`trix/files/operations/case ${number} surveillance log.txt`;
  return textFile(path, join(lines, '\n'), { rules: ['CJI-04', 'META-05', 'OPS-05', 'PII-07'] });
}

function makeInformantDebrief(random: Random): PortalFile {
  const source = plant('informant', 'CI #47');
  const body: Content[] = [
    text`${source} was debriefed at the usual place. Handler: ${officer(person(83))}.\nSecond handler: ${officer(person(84))}.`,
    text`The source says that the load comes on Friday by the river road. ${source} was paid four hundred\ndollars and signed for it.`,
    text`If the source does not call by Saturday, ring ${phone(random)} once and hang up.`,
  ];
  const claims = { rules: ['CJI-08', 'SRC-01'] };
  return pdfFile('trix/files/operations/source-debrief.pdf', [{ title: 'Source debrief', body }], claims);
}

function makeUndercoverMemo(random: Random): PortalFile {
  const contents = text`MEMORANDUM

From: ${officerInFull(person(90))}
To: unit file

The undercover officer known as ${plant('undercover', 'UC-7')} works as a deck hand at the north pier. The ${plant('undercover', 'backstopped\nidentity')} holds: lease, pay slips and a library card are in place. ${plant('undercover', 'UC-7')} calls in on
${phone(random)} before ten.
`;
  return textFile('trix/files/operations/unit memo.txt', contents, { rules: ['OFF-02', 'SRC-04'] });
}

function makeDeconfliction(random: Random): PortalFile {
  const contents = text`Deconfliction result

System: RISSafe
Event: buy and walk, ${street(random)}
Result: target conflict with Vesk narcotics. Call ${officer(person(95))}, ${phone(random)}, before you go.
Case number: ${caseNumber(random)}
`;
  return textFile('trix/files/operations/deconfliction.txt', contents, { rules: ['OPS-06', 'OPS-11'] });
}

function makeCourtPapers(random: Random): PortalFile[] {
  const sealed: Content[] = [
    'FILED UNDER SEAL',
    text`I, ${officerInFull(person(101))}, being sworn, say that there is probable cause to search the house at\n${street(random)}.`,
  ];
  const jury: Content[] = [
    'GRAND JURY SUBPOENA',
    'You are commanded to testify before the grand jury and to bring the records of two accounts.\nDisclosure of matters before the grand jury is limited by Fed. R. Crim. P. Rule 6(e).',
  ];
  const wire: Content[] = [
    text`Line sheet, Title III order of the spring, target telephone ${phone(random)}.`,
    'Call 114, incoming, nine minutes: minimized after two. Call 115, outgoing, pertinent: the subject\nnames the day. The pen register on the second line goes on for thirty days under 18 U.S.C. 3123.',
  ];
  return [
    pdfFile('trix/files/court/affidavit.pdf', [{ title: 'Affidavit', body: sealed }], { rules: ['OPS-07', 'OPS-11'] }),
    pdfFile('trix/files/court/subpoena.pdf', [{ title: 'County of Almory', body: jury }], {
      rules: ['OPS-07', 'OPS-08'],
    }),
    pdfFile('trix/files/court/line-sheet.pdf', [{ title: 'Line sheet', body: wire }], { rules: ['CJI-09', 'OPS-09'] }),
  ];
}

/** What the terminal printed, with the fields of the system's manual and specimen values. */
function makeNcicPrintout(): PortalFile {
  const birth = plant('date-of-birth', '19620704');
  const social = plant('us-ssn', '219099999');
  const local = plant('case-number', '26-001188');
  const message = text`MKE/WANTED PERSON ORI/ZZ0000000 NAM/KIRKWARDEN, HOB SEX/M RAC/W POB/ZZ DOB/${birth} HGT/510 WGT/180
EYE/BRO HAI/GRY SOC/${social} OFF/BURGLARY DOW/20260114 OCA/${local} NIC/W000000000`;
  const contents = text`1L01 ZZ0000000 RESPONSE

${plant('ncic-record', message)}

WARNING-DO NOT ARREST OR DETAIN BASED SOLELY UPON THIS INFORMATION
IMMED CONFIRM RECORD WITH ORI
`;
  return textFile('trix/files/records/terminal printout.txt', contents, { rules: ['CJI-01', 'PII-01', 'PII-03'] });
}

function makeAlarmCodes(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 9), {
    PermitID: (_, index) => String(index + 1),
    KeyHolder: ({ name }) => name,
    Address: () => street(random),
    GateAccessCode: () => plant('access-code', `${random.digits(4)}#`),
    AnimalsOnProperty: () => random.pick(['None', 'Two dogs', 'Geese']),
    AwayUntil: () => random.pick(['Sunday', 'end of month', '']),
  });
  return csvFile('trix/files/records/alarm permits.csv', table, { rules: ['OPS-10', 'PII-04'] });
}

/** A list of witnesses, of the kind that goes to the prosecutor and nowhere else. */
export function makeWitnessList(): PortalFile {
  const random = new Random('witness list');
  const table = makeTable(people.slice(300, 307), {
    CaseNumber: () => plant('case-number', '26-004471'),
    WitnessName: ({ name }) => name,
    WitnessDOB: () => dateOfBirth(random),
    WitnessPhone: () => phone(random),
    Statement: () => random.pick(['Saw the van', 'Heard the shot', 'Knows the subject from school']),
  });
  return csvFile('trix/files/court/witness list.csv', table, {
    rules: ['CJI-05', 'PII-03', 'PII-06', 'PII-09', 'SRC-03'],
    decoyColumns: ['Statement'],
  });
}
