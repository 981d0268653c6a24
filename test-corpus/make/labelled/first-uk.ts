import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** British papers. */
export const UNITED_KINGDOM: readonly Template[] = [
  text(
    'mg11-back',
    'form',
    (p) =>
      lines(
        'WITNESS CARE - MG11(B)',
        write`Name of witness: ${p.value('person-name')}`,
        write`Home address: ${p.value('uk-postcode-address')}`,
        write`Mobile: ${p.british('phone-number')}`,
        write`Date of birth: ${p.value('date-of-birth')}`,
        `Dates unavailable: ${p.date()} to ${p.date()}`,
      ),
    ['victim-witness'],
  ),

  text('mg11-statement', 'prose', (p) =>
    lines(
      'WITNESS STATEMENT (Criminal Procedure Rules, r 16.2)',
      write`Statement of: ${p.mark('victim-witness', p.plainName())}`,
      `Age if under 18: over 18`,
      `I am the person named above. On ${p.date()} I was at the bus station. ${p.remarks()}`,
      write`Statement taken by ${p.british('officer-identity')}`,
    ),
  ),

  text('mg5-summary', 'report', (p) =>
    lines(
      'MG5 POLICE REPORT',
      write`URN: ${p.mark('uk-crime-reference', `${p.digits(2)}${p.pick('AB', 'KL', 'T1')}${p.digits(7)}${p.pick('23', '24')}`)}`,
      write`Defendant: ${p.value('person-name')}`,
      write`PNC ID: ${p.value('uk-pnc-id')}`,
      write`CRO: ${p.value('uk-cro-number')}`,
      write`Officer in the case: ${p.british('officer-identity')}`,
      `Summary: ${p.remarks()}`,
    ),
  ),

  text('custody-record', 'form', (p) =>
    lines(
      'CUSTODY RECORD',
      write`Detained person: ${p.value('person-name')}`,
      write`PNCID ${p.value('uk-pnc-id')}`,
      write`NI number: ${p.value('uk-nino')}`,
      write`Address: ${p.value('uk-postcode-address')}`,
      write`Arresting officer: ${p.british('officer-identity')}`,
      `Risk assessment completed at ${p.clock()}`,
    ),
  ),

  text('pnc-printout', 'report', (p) =>
    lines(
      'PNC PRINT - NAMES ENQUIRY',
      write`ID: ${p.value('uk-pnc-id')}   CRO No: ${p.value('uk-cro-number')}`,
      write`SURNAME/FORENAMES: ${p.value('person-name')}`,
      write`DRIVER NUMBER: ${p.value('uk-driving-licence')}`,
      `WARNING SIGNALS: ${p.pick('NONE', 'VIOLENT', 'ESCAPER')}`,
    ),
  ),

  text(
    'cro-in-letter',
    'prose',
    (p) =>
      write`The Crown will prove the conviction recorded under criminal record number ${p.value('uk-cro-number')}. ${p.remarks()}`,
  ),

  text('hr-starter-form', 'form', (p) =>
    lines(
      'NEW STARTER CHECKLIST',
      write`National Insurance number: ${p.value('uk-nino')}`,
      write`Unique taxpayer reference: ${p.value('uk-utr')}`,
      write`Sort code and account: ${p.value('uk-sort-code-account')}`,
      write`Home address: ${p.value('uk-postcode-address')}`,
      write`Email: ${p.value('email-address')}`,
    ),
  ),

  text('nino-in-email', 'email', (p) =>
    lines(
      'Subject: your payslip query',
      '',
      write`Thanks for ringing. Payroll hold you under NI no ${p.value('uk-nino')}. If the UTR ${p.value('uk-utr')} is wrong please ring me on ${p.british('phone-number')}.`,
    ),
  ),

  text(
    'self-assessment-note',
    'prose',
    (p) =>
      write`HMRC confirmed that the tax reference (UTR) ${p.value('uk-utr')} belongs to the second suspect. ${p.remarks()}`,
  ),

  text('safeguarding-referral', 'form', (p) =>
    lines(
      'ADULT SAFEGUARDING REFERRAL',
      write`Name: ${p.value('person-name')}`,
      write`NHS number: ${p.value('uk-nhs-number')}`,
      write`Address: ${p.value('uk-postcode-address')}`,
      `Concern: ${p.remark()}`,
    ),
  ),

  text('nhs-letter', 'prose', (p) =>
    lines(
      write`Re: patient with NHS no. ${p.value('uk-nhs-number')}, born ${p.value('date-of-birth')}`,
      `This patient was seen in clinic on ${p.date()} and will be reviewed in six weeks. ${p.remark()}`,
    ),
  ),

  text('dvla-reply', 'report', (p) =>
    lines(
      'DVLA ENQUIRY REPLY',
      write`Driver number: ${p.value('uk-driving-licence')}`,
      write`VRM: ${p.value('uk-vehicle-registration')}`,
      write`Keeper: ${p.value('person-name')}, ${p.value('uk-postcode-address')}`,
    ),
  ),

  text(
    'licence-prose',
    'prose',
    (p) =>
      write`He produced a driving licence, number ${p.value('uk-driving-licence')}, and was the driver of a silver hatchback, registration ${p.value('uk-vehicle-registration')}. ${p.remark()}`,
  ),

  text('incident-log-uk', 'log', (p) =>
    lines(
      `Log ${p.number(100, 999)} of ${p.date()}`,
      write`${p.clock()} Inft calls from ${p.british('phone-number')}`,
      write`${p.clock()} Veh index ${p.value('uk-vehicle-registration')} seen at ${p.value('uk-postcode-address')}`,
      write`${p.clock()} ${p.british('officer-identity')} deployed`,
      write`${p.clock()} Crime ref ${p.value('uk-crime-reference')} issued`,
    ),
  ),

  text(
    'victim-letter-uk',
    'prose',
    (p) =>
      lines(
        write`Dear ${p.name()},`,
        write`Your crime reference number is ${p.value('uk-crime-reference')}. The officer dealing with your case is ${p.british('officer-identity')}. ${p.remark()}`,
      ),
    ['victim-witness'],
  ),

  text('prison-move', 'memo', (p) =>
    lines(
      'PRODUCTION ORDER',
      write`Prisoner: ${p.value('person-name')}`,
      write`NOMS number ${p.value('uk-prison-number')}`,
      `To be produced on ${p.date()}. ${p.remark()}`,
    ),
  ),

  text('prison-visits', 'list', (p) =>
    lines(
      'Visits booked this week',
      ...p.repeat(p.number(2, 5), () => write`Prison number ${p.value('uk-prison-number')} - visitor ${p.name()}`),
    ),
  ),

  text('uk-passport-form', 'form', (p) =>
    lines(
      'RIGHT TO WORK CHECK',
      write`UK passport number: ${p.value('uk-passport')}`,
      write`Full name: ${p.value('person-name')}`,
      write`Date of birth: ${p.value('date-of-birth')}`,
    ),
  ),

  text(
    'uk-passport-prose',
    'prose',
    (p) =>
      write`She travelled on British passport no ${p.value('uk-passport')} and gave her address as ${p.value('uk-postcode-address')}. ${p.remark()}`,
  ),

  text('anpr-request', 'email', (p) =>
    lines(
      'Subject: ANPR check please',
      '',
      write`Could you run VRM ${p.value('uk-vehicle-registration')} for the last fortnight? Crime number ${p.value('uk-crime-reference')}. Ring ${p.british('officer-identity')} on ${p.british('phone-number')}.`,
    ),
  ),

  text('refund-form-uk', 'form', (p) =>
    lines(
      'SEIZED CASH - RETURN OF MONEY',
      write`Payee: ${p.value('person-name')}`,
      write`Sort code / account number: ${p.value('uk-sort-code-account')}`,
      write`Telephone: ${p.british('phone-number')}`,
      write`Occurrence number: ${p.value('uk-crime-reference')}`,
    ),
  ),
];
