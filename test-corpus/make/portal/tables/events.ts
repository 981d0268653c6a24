import { people, person, privateEmail, supervisorName, supervisors } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { type Content, plant } from '../text.ts';
import { bareSsn, dateOfBirth, sometimes, ssn, stamp, TEST_CARD } from '../values.ts';

/** Who signed up for which course, and who paid by card. */
export function makeEventRegistration(): PortalFile {
  const random = new Random('EventRegistration');
  const paidByCard = (index: number) => index % 3 === 0;
  const table = makeTable(people.slice(40, 290), {
    EventRegistrationID: (_, index) => String(index + 5001),
    EventID: () => String(random.integer(11, 48)),
    FirstName: ({ given }) => given,
    LastName: ({ surname }) => surname,
    Email: (each) => privateEmail(each, random),
    BadgeNumber: ({ badge }) => plant('badge-number', badge),
    SupervisorName: (_, index) => supervisorName(person(index % supervisors.length)),
    SupervisorApproval: () => random.pick(['Approved', 'Pending']),
    CCNumber: (_, index) => (paidByCard(index) ? cardCell(random) : ''),
    CCExpire: (_, index) => (paidByCard(index) ? `0${random.integer(1, 9)}/${random.integer(27, 30)}` : ''),
    CCSecurityCode: (_, index) => (paidByCard(index) ? random.digits(3) : ''),
    SSNumber: () => sometimes(random, 0.3, () => (random.chance(0.5) ? ssn(random) : bareSsn(random))),
    DOB: () => dateOfBirth(random),
    MealChoice: () => random.pick(['Standard', 'Vegetarian', 'None']),
    DateRegistered: () => stamp(random),
  });
  return csvFile('trix/EventRegistration.csv', table, {
    rules: ['FIN-03', 'OFF-01', 'OFF-05', 'PII-01', 'PII-03', 'PII-05', 'PII-09', 'VIC-06'],
    decoyColumns: ['EventRegistrationID', 'EventID', 'SupervisorApproval', 'CCExpire', 'MealChoice', 'DateRegistered'],
    mark: true,
  });
}

function cardCell(random: Random): Content {
  return plant('payment-card', random.chance(0.5) ? TEST_CARD : TEST_CARD.replaceAll(' ', ''));
}
