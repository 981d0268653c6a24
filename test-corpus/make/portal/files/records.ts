import { pdfFile } from '../pdf-file.ts';
import { officer, people, person, somePeople } from '../people.ts';
import { csvFile, makeTable, type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant, text } from '../text.ts';
import { caseNumber, dateOfBirth, phone, ssn, street, TEST_CARD, TEST_IBAN, TEST_ROUTING } from '../values.ts';

/** Records of people who did not choose to be in them: victims, patients, account holders, gang members. */
export function makeRecords(): PortalFile[] {
  const random = new Random('records');
  return [
    makeBankDetails(),
    makeBankReport(random),
    makeGangList(random),
    makeProtectiveOrder(random),
    makeEmsRecords(random),
    makeReportWithSubject(random),
    makeReportWithAttachment(random),
    makeSplitNumbers(),
    makeNamedFile(),
  ];
}

function makeBankDetails(): PortalFile {
  const body: Content[] = [
    text`Reimbursements of the regional task force are paid from\nIBAN ${plant('iban', TEST_IBAN)}`,
    text`Routing number: ${plant('us-aba-routing', TEST_ROUTING)}\nAccount number: ${plant('us-bank-account', '000123456789')}`,
  ];
  const claims = { rules: ['FIN-01', 'FIN-02'] };
  return pdfFile('trix/files/records/bank details.pdf', [{ title: 'Wire instructions', body }], claims);
}

function makeBankReport(random: Random): PortalFile {
  const contents = text`SAR narrative

FinCEN Suspicious Activity Report, BSA ID 31000000000000
The customer made nine deposits of cash below the reporting limit within eleven days. The branch asked for the source
of the funds and was told three different stories. Case number ${caseNumber(random)}.
`;
  return textFile('trix/files/records/deposit review.txt', contents, { rules: ['INT-02', 'INT-06'] });
}

function makeGangList(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 14), {
    GangProfileID: (_, index) => String(index + 1),
    OffenderName: ({ name }) => name,
    Moniker: () => random.pick(['Ferry', 'Two Bits', 'Lamp', 'Deacon']),
    GangName: () => random.pick(['Weir Street', 'Tannery Boys']),
    DOB: () => dateOfBirth(random),
    GangValidatedDate: () => `0${random.integer(1, 9)}/${random.integer(2019, 2025)}`,
    LeadCaseAgent: () => officer(random.pick(people)),
  });
  return csvFile('trix/files/records/gang validation.csv', table, {
    rules: ['CJI-05', 'INT-04', 'OFF-01', 'PII-03', 'PII-09'],
    decoyColumns: ['GangProfileID', 'Moniker', 'GangValidatedDate'],
  });
}

function makeProtectiveOrder(random: Random): PortalFile {
  const contents = text`PROTECTIVE ORDER, DOMESTIC VIOLENCE

Petitioner: Yara Kettlemere, DOB ${dateOfBirth(random)}
The petitioner stays at the shelter on ${street(random)}. The safe address must not reach the respondent.
Advocate on call: ${phone(random)}
`;
  return textFile('trix/files/records/order of protection.txt', contents, {
    rules: ['CJI-05', 'PII-03', 'PII-04', 'VIC-05'],
  });
}

function makeEmsRecords(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 12), {
    RunNumber: (_, index) => `R${index + 700}`,
    PatientName: ({ name }) => name,
    PatientDOB: () => dateOfBirth(random),
    Diagnosis: () => random.pick(['Opioid overdose', 'Chest pain', 'Fall']),
    NaloxoneDoses: () => String(random.integer(0, 3)),
    Hospital: () => 'Port Vesk General',
  });
  return csvFile('trix/files/records/ems runs.csv', table, {
    rules: ['PII-03', 'PII-09', 'VIC-06'],
    decoyColumns: ['RunNumber', 'Diagnosis', 'NaloxoneDoses', 'Hospital'],
  });
}

/** Nothing on its page gives anyone away; its properties do. */
function makeReportWithSubject(random: Random): PortalFile {
  const body = ['The review found no fault with the procedure. Three forms will be printed anew.'];
  return pdfFile('trix/files/records/procedure review.pdf', [{ title: 'Review of a procedure', body }], {
    rules: ['META-05', 'PII-01'],
    info: {
      Title: 'Review of a procedure',
      Author: officer(person(130)),
      Subject: text`Complaint of Ilse Vintry, SSN ${ssn(random)}`,
    },
  });
}

function makeReportWithAttachment(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 18), {
    VictimName: ({ name }) => name,
    VictimSSN: () => ssn(random),
    VictimDOB: () => dateOfBirth(random),
    Loss: () => `${random.integer(2, 90)}00 dollars`,
  });
  const attachment = csvFile('losses.csv', table, {
    rules: ['PII-01', 'PII-03', 'PII-09', 'SRC-03', 'victim-list'],
    decoyColumns: ['Loss'],
  });
  const body = [
    'Fraud by telephone cost residents of both counties more than in any year before.\nThe figures are attached.',
  ];
  return pdfFile('trix/files/records/quarterly fraud report.pdf', [{ title: 'Fraud, third quarter', body }], {
    attachments: [attachment],
  });
}

/** Numbers that the end of a line cuts in two. */
function makeSplitNumbers(): PortalFile {
  const [head, tail] = ['219-09-', '9999'];
  const body: Content[] = [
    text`The applicant gave the clerk a Social Security number for the permit, SSN ${plant('us-ssn', `${head}\n${tail}`)}, and\nwas told to come back.`,
    text`The fee was charged to the card ${plant('payment-card', TEST_CARD.replace('1111 1111 1111', '1111\n1111 1111'))}\nand refunded the next day.`,
  ];
  const claims = { rules: ['FIN-03', 'PII-01'] };
  return pdfFile('trix/files/records/permit note.pdf', [{ title: 'Note on a permit', body }], claims);
}

/** Its name tells what its page does not. */
function makeNamedFile(): PortalFile {
  const path = text`trix/files/records/Doe_Jane_SSN_${plant('us-ssn', '219-09-9999')}.pdf`;
  const body = ['The photograph was taken again because the first one was blurred.'];
  return pdfFile(path, [{ title: 'Photograph', body }], { rules: ['META-05', 'PII-01'] });
}
