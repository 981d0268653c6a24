import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Plans, logs of watchers, sealed papers and intelligence. */
export const OPERATIONS: readonly Template[] = [
  text(
    'operations-plan',
    'report',
    (p) =>
      lines(
        p.value('operation-plan'),
        write`Target location: ${p.value('us-street-address')}`,
        write`Case agent: ${p.value('officer-identity')}`,
        `Staging area: lot behind the feed store, briefing ${p.time()}`,
        write`Entry team: ${p.value('officer-identity')}, ${p.value('officer-identity')}`,
        'Nearest hospital: Vesk General. Radio channel: TAC 4.',
      ),
    ['operation-plan'],
  ),

  text('raid-email', 'email', (p) =>
    lines(
      'Subject: tomorrow',
      '',
      write`${p.mark('operation-plan', 'Operation plan')} attached. ${p.mark('operation-plan', 'Entry team')} stacks at the rear door, ${p.mark('operation-plan', 'staging area')} is the church lot. Warrant is for ${p.value('us-street-address')}.`,
    ),
  ),

  text(
    'ops-plan-uk',
    'report',
    (p) =>
      lines(
        write`${p.mark('operation-plan', `OPERATION ${p.pick('TEASEL', 'BRACKEN', 'LAPWING')} - OPERATIONAL ORDER`)}`,
        write`Gold: ${p.british('officer-identity')}   Silver: ${p.british('officer-identity')}`,
        write`Premises: ${p.value('uk-postcode-address')}`,
        `Briefing ${p.clock()}, strike ${p.clock()}`,
      ),
    ['operation-plan'],
  ),

  text('surveillance-log', 'log', (p) =>
    lines(
      p.mark('surveillance', 'SURVEILLANCE LOG'),
      write`Case number: ${p.value('case-number')}`,
      `${p.clock()} Subject leaves the house in a blue sedan`,
      write`${p.clock()} Plate ${p.plateAndState(' ')} confirmed`,
      write`${p.clock()} Stop at ${p.value('gps-coordinate')} for nine minutes`,
      `${p.clock()} Team withdraws, counter-surveillance suspected`,
    ),
  ),

  text('tracker-memo', 'memo', (p) =>
    lines(
      'Re: technical support',
      write`A ${p.mark('surveillance', 'GPS tracking device')} was installed on the vehicle of ${p.name()}. The ${p.mark('surveillance', 'pole camera')} opposite ${p.value('us-street-address')} stays up. ${p.remark()}`,
    ),
  ),

  text(
    'stingray-report',
    'prose',
    (p) =>
      write`Investigators used a ${p.mark('surveillance', 'cell-site simulator')} near ${p.corner()} on ${p.date()} and found the handset, IMSI ${p.value('imsi')}. ${p.remark()}`,
  ),

  text('directed-surveillance', 'form', (p) =>
    lines(
      write`APPLICATION FOR ${p.mark('surveillance', 'DIRECTED SURVEILLANCE')} AUTHORITY`,
      write`Subject: ${p.value('person-name')}`,
      write`Premises: ${p.value('uk-postcode-address')}`,
      write`Applicant: ${p.british('officer-identity')}`,
    ),
  ),

  text('sealed-warrant', 'report', (p) =>
    lines(
      p.mark('sealed-process', 'FILED UNDER SEAL'),
      'SEARCH WARRANT AND AFFIDAVIT',
      write`Case no. ${p.value('case-number')}`,
      write`Affiant ${p.value('officer-identity')} swears that evidence is kept at ${p.value('us-street-address')}. ${p.remark()}`,
    ),
  ),

  text(
    'grand-jury',
    'prose',
    (p) =>
      write`A ${p.mark('sealed-process', 'grand jury subpoena')} was served on the bank on ${p.date()}. Do not tell the customer, ${p.name()}. ${p.remark()}`,
  ),

  text('wiretap-order', 'memo', (p) =>
    lines(
      'Line sheet cover',
      write`${p.mark('sealed-process', 'Title III')} intercept of ${p.value('phone-number')} began ${p.date()}. ${p.mark('sealed-process', 'Pen register')} data continues. ${p.remark()}`,
    ),
  ),

  text(
    'nondisclosure-letter',
    'prose',
    (p) =>
      write`This request is made under a ${p.mark('sealed-process', 'sealed court order')} and 18 U.S.C. 2705(b). Send the records of ${p.value('email-address')} to the case agent. ${p.remark()}`,
    ['sealed-process'],
  ),

  text(
    'sar-portal',
    'form',
    (p) =>
      lines(
        p.mark('suspicious-activity-report', 'SUSPICIOUS ACTIVITY REPORT'),
        write`Subject: ${p.value('person-name')}`,
        write`Vehicle plate: ${p.plateAndState(' State: ')}`,
        `Behavior: photographed the loading dock for ten minutes. ${p.remark()}`,
        write`Reported by: ${p.value('person-name')}, ${p.value('phone-number')}`,
        'Forwarded to the fusion center.',
      ),
    ['victim-witness'],
  ),

  text(
    'fincen-sar',
    'prose',
    (p) =>
      write`The bank filed a ${p.mark('suspicious-activity-report', 'FinCEN SAR')} on ${p.name()} after cash deposits of $9,${p.number(100, 900)} on four days to account number ${p.value('us-bank-account')}. ${p.remark()}`,
  ),

  text('eguardian-email', 'email', (p) =>
    lines(
      write`Subject: ${p.mark('suspicious-activity-report', 'eGuardian')} incident for review`,
      '',
      write`Please see the ${p.mark('suspicious-activity-report', 'suspicious activity report')} about ${p.name()}. ${p.remark()}`,
    ),
  ),

  text(
    'cybertip',
    'report',
    (p) =>
      lines(
        p.mark('csam-reference', `NCMEC CyberTipline Report ${p.digits(8)}`),
        write`Uploader e-mail: ${p.value('email-address')}`,
        write`Uploader IP address: ${p.value('ip-address')}`,
        write`Files viewed were apparent ${p.mark('csam-reference', 'child sexual abuse material')}.`,
      ),
    ['juvenile'],
  ),

  text(
    'icac-memo',
    'memo',
    (p) =>
      lines(
        'ICAC task force',
        write`${p.mark('csam-reference', `CyberTip ${p.digits(9)}`)} resolves to ${p.value('us-street-address')}. The phone holds ${p.mark('csam-reference', 'CSAM')}. ${p.remark()}`,
      ),
    ['juvenile'],
  ),

  text(
    'exploitation-affidavit',
    'prose',
    (p) =>
      write`The laptop was examined and ${p.mark('csam-reference', 'images of child pornography')} were found. ${p.name()} lives at ${p.value('us-street-address')}. ${p.remark()}`,
    ['juvenile'],
  ),

  text('intelligence-report-5x5x5', 'form', (p) =>
    lines(
      'INTELLIGENCE REPORT',
      p.value('intelligence-grading'),
      `Provenance: ${p.remark()}`,
      write`Text: ${p.name()} uses a vehicle, registration ${p.value('uk-vehicle-registration')}.`,
    ),
  ),

  text('intelligence-note', 'report', (p) =>
    lines(
      'INTELLIGENCE SUBMISSION',
      write`Source and information evaluation - ${p.value('intelligence-grading')}`,
      p.remarks(),
      write`Submitted by ${p.british('officer-identity')}`,
    ),
  ),

  text(
    'intelligence-summary',
    'prose',
    (p) =>
      write`Intelligence from one reliable source suggests that the lock-up is used for stolen bikes (${p.value('intelligence-grading')}). ${p.remark()}`,
  ),

  text('gang-intelligence', 'report', (p) =>
    lines(
      p.mark('marking-other', 'CRIMINAL INTELLIGENCE - 28 CFR PART 23'),
      write`${p.name()}, moniker "${p.value('gang-alias')}", was seen with rivals. ${p.value('intelligence-grading')}`,
      write`Plate ${p.plateAndState(' ')}`,
    ),
  ),

  text(
    'deconfliction',
    'form',
    (p) =>
      lines(
        'EVENT DECONFLICTION',
        write`Event address: ${p.value('us-street-address')}`,
        write`Agent: ${p.value('officer-identity')}, cell ${p.value('phone-number')}`,
        write`Type: ${p.mark('surveillance', 'physical surveillance')} and ${p.mark('undercover', 'undercover buy')}`,
      ),
    ['operation-plan'],
  ),

  text('trap-and-trace', 'form', (p) =>
    lines(
      p.mark('sealed-process', 'PEN REGISTER AND TRAP AND TRACE APPLICATION'),
      write`Target number: ${p.value('phone-number')}`,
      write`Applicant: ${p.value('officer-identity')}`,
    ),
  ),
];
