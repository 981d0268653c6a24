import { join, lines, write } from './content.ts';
import { sortCode } from './money.ts';
import { type Template, text } from './template.ts';

/** British custody records, statements and forms, not laid out as those of the first half. */
export const BRITAIN: readonly Template[] = [
  text('custody-front-sheet', 'form', (p) =>
    lines(
      'CUSTODY RECORD - FRONT SHEET                 Station: Marsham',
      write`1. Surname and forenames   ${p.value('person-name')}`,
      write`2. Date of birth           ${p.value('date-of-birth')}`,
      write`3. Address                 ${p.value('uk-postcode-address')}`,
      write`4. PNC/ID                  ${p.value('uk-pnc-id')}`,
      write`5. Custody officer         ${p.british('officer-identity')}`,
    ),
  ),

  text('custody-detention-log', 'log', (p) =>
    lines(
      'DETENTION LOG',
      write`${p.clock()}  DP booked in by ${p.british('officer-identity')}. Detention authorised.`,
      `${p.clock()}  Rights given, copy of the codes declined.`,
      write`${p.clock()}  Call to nominated person on ${p.british('phone-number')}, no reply.`,
      `${p.clock()}  Hot drink given. ${p.remark()}`,
    ),
  ),

  text('custody-property', 'list', (p) =>
    lines(
      'PROPERTY OF DETAINED PERSON',
      '1  belt, leather',
      write`2  driving licence ${p.value('uk-driving-licence')}`,
      write`3  passport, UK, passport number ${p.value('uk-passport')}`,
      '4  coins, 3.20 pounds',
    ),
  ),

  text('custody-pace-review', 'form', (p) =>
    lines(
      'REVIEW OF DETENTION, s.40 PACE',
      write`Reviewing officer: ${p.british('officer-identity')}`,
      write`Detainee: ${p.value('person-name')}`,
      `Time of review: ${p.clock()}. ${p.remark()}`,
    ),
  ),

  text(
    'mg11-front',
    'form',
    (p) =>
      lines(
        'MG 11 (T)          RESTRICTED WHEN COMPLETE: see over',
        write`Statement of ${p.mark('victim-witness', p.plainName())}`,
        write`URN ${p.mark('uk-crime-reference', `13AB${p.digits(7)}24`)}`,
        `I can say that I heard a car door. ${p.remarks()}`,
        write`Signature witnessed by ${p.british('officer-identity')}`,
      ),
    ['marking-uk', 'marking-other'],
  ),

  text(
    'mg11-officer',
    'prose',
    (p) =>
      write`I am ${p.british('officer-identity')} of the response team at Marsham. On ${p.date()} in company with ${p.british('officer-identity')} I attended ${p.value('uk-postcode-address')}. There I met the ${p.mark('victim-witness', `complainant ${p.plainName()}`)}. ${p.remark()}`,
  ),

  text('mg11-continuation', 'prose', (p) =>
    lines(
      `Continuation sheet no. ${p.number(2, 5)}`,
      write`The silver car had the registration ${p.value('uk-vehicle-registration')}. I wrote it on my hand. ${p.remark()}`,
      write`My own number is ${p.british('phone-number')} if I am needed.`,
    ),
  ),

  text('mg9-witness-list', 'list', (p) =>
    lines(
      'MG9 WITNESS LIST',
      ...p.repeat(
        p.number(2, 5),
        (index) =>
          write`${index + 1}. ${p.mark('victim-witness', `witness ${p.plainName()}`)}, statement dated ${p.date()}`,
      ),
    ),
  ),

  text('mg4-charge', 'form', (p) =>
    lines(
      'MG4 CHARGE(S)',
      write`Person charged: ${p.value('person-name')}`,
      write`CRO number: ${p.value('uk-cro-number')}`,
      `Charge 1: burglary, contrary to section 9 of the Theft Act 1968. ${p.remark()}`,
      write`Charged by: ${p.british('officer-identity')}`,
    ),
  ),

  text('bail-conditions', 'form', (p) =>
    lines(
      'NOTICE OF BAIL',
      write`You, ${p.name()}, must live and sleep each night at ${p.value('uk-postcode-address')}.`,
      write`You must not go near ${p.mark('victim-witness', `the witness ${p.plainName()}`)}.`,
      write`PNC ID ${p.value('uk-pnc-id')}`,
    ),
  ),

  text('probation-oasys', 'report', (p) =>
    lines(
      'OASYS EXTRACT',
      write`Prison number: ${p.value('uk-prison-number')}`,
      write`CRO: ${p.value('uk-cro-number')}`,
      write`NI No: ${p.value('uk-nino')}`,
      `Risk to staff: ${p.pick('low', 'medium', 'high')}`,
    ),
  ),

  text(
    'prison-letter',
    'prose',
    (p) =>
      write`Please return the radio of ${p.name()}, prison no. ${p.value('uk-prison-number')}, held in reception since ${p.date()}. ${p.remark()}`,
  ),

  text('dwp-reply', 'report', (p) =>
    lines(
      'RESPONSE TO REQUEST UNDER SCHEDULE 2 DPA 2018',
      write`National Insurance No. ${p.value('uk-nino')}`,
      write`Paid to sort code and account ${p.value('uk-sort-code-account')}`,
      `Benefit: ${p.pick('none', 'housing', 'carer')}. ${p.remark()}`,
    ),
  ),

  text('hmrc-schedule', 'list', (p) =>
    lines(
      'SCHEDULE OF TRADERS',
      ...p.repeat(p.number(2, 5), () => write`UTR ${p.value('uk-utr')}  NINO ${p.value('uk-nino')}  open`),
    ),
  ),

  text('hmrc-email', 'email', (p) =>
    lines('Subject: tax return', '', write`Your unique taxpayer reference is ${p.value('uk-utr')}. ${p.remark()}`),
  ),

  text('mental-health-136', 'form', (p) =>
    lines(
      'SECTION 136 MONITORING FORM',
      write`Patient: ${p.value('person-name')}`,
      write`NHS number ${p.value('uk-nhs-number')}`,
      write`Brought by ${p.british('officer-identity')}, arrived ${p.clock()}`,
    ),
  ),

  text('collision-uk', 'report', (p) =>
    lines(
      'COLLISION REPORT, PART B',
      write`Vehicle 1 VRM: ${p.value('uk-vehicle-registration')}   Driver no: ${p.value('uk-driving-licence')}`,
      write`Vehicle 2 VRM: ${p.value('uk-vehicle-registration')}   Driver: ${p.value('person-name')}`,
      write`Grid ref: ${p.value('grid-reference')}`,
    ),
  ),

  text('mountain-rescue', 'log', (p) =>
    lines(
      'Callout log',
      write`${p.clock()} casualty at grid reference ${p.value('grid-reference')}`,
      write`${p.clock()} second party at grid ref. ${p.value('grid-reference')}`,
      `${p.clock()} all off the hill`,
    ),
  ),

  text('fraud-bank-uk', 'form', (p) => {
    const pair = `Sort code ${sortCode(p.random)}, account no ${p.digits(8)}`;
    return lines(
      'ACTION FRAUD REFERRAL',
      write`Receiving account: ${p.mark('uk-sort-code-account', pair)}`,
      write`Crime reference: ${p.value('uk-crime-reference')}`,
      write`Victim phone: ${p.british('phone-number')}`,
    );
  }),

  text('force-bulletin-uk', 'report', (p) => {
    const mark = p.value('marking-uk');
    return lines(
      mark,
      'DAILY BRIEFING',
      write`Wanted: ${p.name()}, born ${p.value('date-of-birth')}, CRO ${p.value('uk-cro-number')}.`,
      p.remark(),
      mark,
    );
  }),

  text('stop-search-slip', 'form', (p) =>
    lines(
      'STOP AND SEARCH - 5090',
      write`Officer: ${p.british('officer-identity')}`,
      write`Person: ${p.value('person-name')}`,
      write`Vehicle reg: ${p.value('uk-vehicle-registration')}`,
      'Object: going equipped. Outcome: nothing found.',
    ),
  ),

  text('uk-pipe-nominals', 'log', (p) =>
    lines(
      'NOMINAL|PNC ID|PASSPORT NO|PRISON NO',
      ...p.repeat(p.number(2, 6), () =>
        join([p.value('person-name'), p.value('uk-pnc-id'), p.value('uk-passport'), p.value('uk-prison-number')], '|'),
      ),
    ),
  ),
];
