import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Papers about officers, children, victims, sources and those who work under cover. */
export const PEOPLE_AND_ROLES: readonly Template[] = [
  text('duty-roster', 'list', (p) =>
    lines(
      `DUTY ROSTER ${p.date()}`,
      ...p.repeat(
        p.number(4, 9),
        () => write`${p.value('officer-identity')}  badge ${p.value('badge-number')}  car ${p.number(10, 60)}`,
      ),
    ),
  ),

  text('use-of-force', 'report', (p) =>
    lines(
      'USE OF FORCE REVIEW',
      write`Involved: ${p.value('officer-identity')} (Badge #${p.value('badge-number')})`,
      write`Supervisor: ${p.value('officer-identity')}`,
      write`Case number ${p.value('case-number')}`,
      p.remarks(),
    ),
  ),

  text(
    'commendation',
    'prose',
    (p) =>
      write`${p.value('officer-identity')} arrived first, held the door and called for an ambulance. ${p.value('officer-identity')} took the witness statements. ${p.remark()}`,
  ),

  text('personnel-card', 'form', (p) =>
    lines(
      'PERSONNEL CARD',
      write`Employee: ${p.value('person-name')}`,
      write`Badge number: ${p.value('badge-number')}`,
      write`Date of birth: ${p.value('date-of-birth')}`,
      write`Residence: ${p.value('us-street-address')}`,
      write`Personal cell: ${p.value('phone-number')}`,
    ),
  ),

  text('shield-memo', 'memo', (p) =>
    lines(
      'MEMO',
      `Date: ${p.date()}`,
      write`Shield no. ${p.value('badge-number')} was reported lost by ${p.value('officer-identity')}. ${p.remark()}`,
    ),
  ),

  text(
    'names-in-minutes',
    'prose',
    (p) => write`Present were ${p.name()}, ${p.name()} and ${p.name()}. ${p.name()} sent apologies. ${p.remark()}`,
  ),

  text('guest-list', 'list', (p) =>
    lines(
      'Hotel guests, night of the fire',
      ...p.repeat(p.number(4, 8), () => write`Name: ${p.value('person-name')}, room ${p.number(101, 420)}`),
    ),
  ),

  text(
    'interview-notes',
    'prose',
    (p) =>
      write`Interviewed ${p.name()} (DOB ${p.value('date-of-birth')}) at the front desk. She was with her cousin ${p.name()} that night. ${p.remarks()}`,
  ),

  text('juvenile-referral', 'form', (p) =>
    lines(
      'JUVENILE REFERRAL',
      write`Child: ${p.mark('juvenile', `juvenile ${p.plainName()}, age ${p.number(10, 17)}`)}`,
      `School: ${p.pick('Dunmere Middle School', 'Port Vesk High School')}`,
      write`Guardian: ${p.value('person-name')}`,
      write`Guardian phone: ${p.value('phone-number')}`,
      p.remark(),
    ),
  ),

  text(
    'juvenile-narrative',
    'prose',
    (p) =>
      write`Officers contacted ${p.value('juvenile')} behind the gym. ${p.remarks()} A second child, ${p.value('juvenile')}, was released to an aunt.`,
  ),

  text(
    'runaway-log',
    'log',
    (p) =>
      lines(
        `${p.clock()} RUNAWAY JUVENILE REPORTED`,
        write`${p.clock()} ${p.value('juvenile')}`,
        write`${p.clock()} LAST SEEN ${p.value('subject-description')}`,
        write`${p.clock()} CALLBACK ${p.value('phone-number')}`,
      ),
    ['juvenile'],
  ),

  text('bolo', 'report', (p) =>
    lines(
      'BE ON THE LOOKOUT',
      write`Suspect: ${p.value('subject-description')}`,
      `Last seen near ${p.corner()} at ${p.time()}.`,
      p.remark(),
    ),
  ),

  text(
    'robbery-narrative',
    'prose',
    (p) =>
      write`The clerk described the first man as ${p.value('subject-description')}. The second was ${p.value('subject-description')}. ${p.remarks()}`,
  ),

  text('sexual-assault-report', 'report', (p) =>
    lines(
      'SUPPLEMENT - SEXUAL ASSAULT',
      write`${p.mark('victim-witness', `Victim: ${p.plainName()}`)} stated that she knew the suspect from work. ${p.remark()}`,
      write`Victim address: ${p.value('us-street-address')}`,
      write`Victim DOB: ${p.value('date-of-birth')}`,
    ),
  ),

  text(
    'domestic-narrative',
    'prose',
    (p) =>
      write`I spoke with ${p.value('victim-witness')}, who was crying. ${p.value('victim-witness')} heard shouting through the wall. ${p.remarks()}`,
  ),

  text('witness-list', 'list', (p) =>
    lines(
      'WITNESS LIST',
      ...p.repeat(
        p.number(3, 6),
        (index) =>
          write`${p.mark('victim-witness', `Witness ${index + 1}: ${p.plainName()}`)}, phone ${p.value('phone-number')}`,
      ),
    ),
  ),

  text('protective-order', 'form', (p) =>
    lines(
      'PETITION FOR PROTECTIVE ORDER',
      write`Petitioner/victim: ${p.mark('victim-witness', p.plainName())}`,
      write`Respondent: ${p.value('person-name')}`,
      write`Petitioner safe address: ${p.value('us-street-address')}`,
      p.remark(),
    ),
  ),

  text('informant-debrief', 'memo', (p) =>
    lines(
      'SOURCE DEBRIEF',
      `Date: ${p.date()}`,
      write`${p.value('informant')} met the handler, ${p.value('officer-identity')}, at a parking lot. ${p.value('informant')} reported that a shipment is due soon. ${p.remark()}`,
    ),
  ),

  text(
    'informant-payment',
    'form',
    (p) =>
      lines(
        'CONFIDENTIAL INFORMANT PAYMENT RECEIPT',
        write`Paid to: ${p.value('informant')}`,
        `Amount: $${p.number(1, 9)}00`,
        write`Witnessed by: ${p.value('officer-identity')}`,
      ),
    ['informant'],
  ),

  text(
    'affidavit-source',
    'prose',
    (p) =>
      write`In the past ten days ${p.value('informant')} purchased a quantity of narcotics from ${p.name()}. ${p.mark('informant', 'The informant wishes to remain anonymous')} out of fear. ${p.remark()}`,
  ),

  text('chis-note', 'report', (p) =>
    lines(
      'CONTACT SHEET',
      write`${p.mark('informant', `CHIS ${p.pick('Redwing', 'Teasel', 'Plover')} (ref ${p.digits(4)})`)} was met by the handler at ${p.time()}.`,
      write`Controller: ${p.british('officer-identity')}`,
      p.remark(),
    ),
  ),

  text('undercover-memo', 'memo', (p) =>
    lines(
      'MEMORANDUM - COVERT UNIT',
      write`${p.value('undercover')} will attend the second buy. ${p.value('undercover')} provides cover. ${p.remark()}`,
      write`Backstopped identity: ${p.mark('undercover', `undercover name ${p.plainName()}`)}`,
    ),
  ),

  text('controlled-buy', 'report', (p) =>
    lines(
      'CONTROLLED PURCHASE REPORT',
      write`At ${p.time()} ${p.value('undercover')} met the target and exchanged buy money. ${p.value('informant')} made the introduction.`,
      write`Case number: ${p.value('case-number')}`,
      p.remark(),
    ),
  ),

  text(
    'undercover-plate',
    'prose',
    (p) =>
      write`The ${p.mark('undercover', 'undercover vehicle')} carries license plate ${p.plateAndState(', ')}, and is registered to a cutout. Only ${p.value('undercover')} drives it.`,
  ),

  text(
    'gang-profile',
    'form',
    (p) =>
      lines(
        'GANG MEMBER PROFILE',
        write`Name: ${p.value('person-name')}`,
        write`Moniker: ${p.value('gang-alias')}`,
        write`Set: ${p.pick('Weir Street Locos', 'Eastside 12', 'Mill Block')}`,
        write`Description: ${p.value('subject-description')}`,
        `Validated: ${p.date()}`,
      ),
    ['gang-alias'],
  ),

  text(
    'alias-narrative',
    'prose',
    (p) =>
      write`${p.name()}, aka "${p.value('gang-alias')}", was standing with a man known by the street name ${p.value('gang-alias')}. ${p.remark()}`,
  ),

  text('alias-list', 'list', (p) =>
    lines(
      'Associates',
      ...p.repeat(p.number(3, 6), () => write`${p.value('person-name')} a/k/a ${p.value('gang-alias')}`),
    ),
  ),

  text('dob-list', 'list', (p) =>
    lines(
      'Birthdays for the background unit',
      ...p.repeat(p.number(3, 6), () => write`${p.name()}, born ${p.value('date-of-birth')}`),
    ),
  ),

  text('uk-duty-email', 'email', (p) =>
    lines(
      'Subject: cover on Friday',
      '',
      write`${p.british('officer-identity')} and ${p.british('officer-identity')} will cover the late turn. ${p.remark()}`,
    ),
  ),

  text(
    'missing-person-bulletin',
    'report',
    (p) =>
      lines(
        'MISSING PERSON',
        write`Name: ${p.value('person-name')}`,
        write`Date of birth: ${p.value('date-of-birth')}`,
        write`Description: ${p.value('subject-description')}`,
        write`Call ${p.value('officer-identity')} at ${p.value('phone-number')}`,
      ),
    ['juvenile'],
  ),
];
