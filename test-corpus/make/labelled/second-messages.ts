import { lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** What people send: tables inside the body of a mail, chains of mails, chats, text messages, tickets. */
export const MESSAGES: readonly Template[] = [
  text('html-table-subjects', 'html', (p) =>
    lines(
      '<table border="1" cellpadding="2"><tr><th>Subject name</th><th>Date of birth</th><th>SSN</th></tr>',
      ...p.repeat(
        p.number(2, 6),
        () =>
          write`<tr><td>${p.value('person-name')}</td><td>${p.value('date-of-birth')}</td><td>${p.value('us-ssn')}</td></tr>`,
      ),
      '</table>',
    ),
  ),

  text('html-table-two-columns', 'html', (p) =>
    lines(
      '<table style="width:480px">',
      write`<tr><td><b>Driver&nbsp;license</b></td><td>${p.licenseAndState('</td></tr><tr><td><b>State</b></td><td>')}</td></tr>`,
      write`<tr><td><b>Plate</b></td><td>${p.plateAndState('</td></tr><tr><td><b>Plate state</b></td><td>')}</td></tr>`,
      write`<tr><td><b>Home address</b></td><td>${p.value('us-street-address')}</td></tr>`,
      '</table>',
    ),
  ),

  text('html-table-phones', 'html', (p) =>
    lines(
      '<div dir="ltr">See below.<br><table><tr><td>Name</td><td>Cell</td><td>E-mail</td></tr>',
      ...p.repeat(
        p.number(2, 5),
        () =>
          write`<tr><td>${p.name()}</td><td>${p.value('phone-number')}</td><td><a href="#">${p.value('email-address')}</a></td></tr>`,
      ),
      '</table></div>',
    ),
  ),

  text('html-account-mail', 'html', (p) =>
    lines(
      '<p>Hello, your account on the training portal is ready.</p>',
      write`<p>Login: <i>trainee${p.number(1, 99)}</i><br/>Password: <b>${p.value('password')}</b></p>`,
      '<p>Please sign in before Friday.</p>',
    ),
  ),

  text('html-banner-table', 'html', (p) =>
    lines(
      write`<center><font color="red">${p.value('marking-les')}</font></center>`,
      '<table><tr><td>Officer</td><td>Badge</td></tr>',
      ...p.repeat(
        p.number(2, 4),
        () => write`<tr><td>${p.value('officer-identity')}</td><td>Badge ${p.value('badge-number')}</td></tr>`,
      ),
      '</table>',
    ),
  ),

  text('mail-chain', 'email', (p) =>
    lines(
      'Got it, thanks.',
      '',
      '> On Tuesday the desk wrote:',
      write`> The subject is ${p.name()}, date of birth ${p.value('date-of-birth')}.`,
      write`> His cell is ${p.value('phone-number')}.`,
      '>> Who is it?',
    ),
  ),

  text('mail-auto-footer', 'email', (p) =>
    lines(
      write`From: ${p.value('email-address')}`,
      'Subject: Re: Re: lost property',
      '',
      p.remarks(),
      '',
      '--',
      p.value('officer-identity'),
      write`O: ${p.value('phone-number')} / F: ${p.value('phone-number')}`,
    ),
  ),

  text('mail-w2-request', 'email', (p) =>
    lines(
      'Subject: corrected W-2',
      '',
      write`The last four of my SSN are right (${p.value('us-ssn-partial')}) but the street is not. I live at ${p.value('us-street-address')} since spring.`,
    ),
  ),

  text('mail-card-over-phone', 'email', (p) =>
    lines(
      'Subject: range booking',
      '',
      write`Use the unit card, ${p.value('payment-card')}, CVC ${p.value('card-security-code')}, and send the receipt to ${p.value('email-address')}.`,
    ),
  ),

  text('mail-bounce', 'email', (p) =>
    lines(
      'Delivery has failed to these recipients:',
      ...p.repeat(p.number(2, 4), () => write`  ${p.value('email-address')}`),
      write`Remote server [${p.value('ip-address')}] said: 550 mailbox unavailable`,
    ),
  ),

  text('mail-source-meet', 'email', (p) =>
    lines(
      'Subject: tonight',
      '',
      write`${p.value('informant')} wants to meet at nine. ${p.value('undercover')} will be in the second car. Nothing of this goes into the report.`,
    ),
  ),

  text('chat-plate', 'chat', (p) =>
    lines(
      `desk [${p.clock()}]: go ahead`,
      write`unit 12 [${p.clock()}]: run a plate for me, plate is ${p.plateAndState(' ')}`,
      write`desk [${p.clock()}]: comes back to ${p.name()} at ${p.value('us-street-address')}`,
      `unit 12 [${p.clock()}]: copy`,
    ),
  ),

  text('chat-shift', 'chat', (p) =>
    lines(
      write`${p.value('officer-identity')}: anyone awake`,
      write`${p.value('officer-identity')}: barely. new gate is up, wifi password: ${p.mark('network-secret', `Gate${p.digits(4)}x`)}`,
      'me: finally',
    ),
  ),

  text('chat-bot-token', 'chat', (p) =>
    lines(
      `<helpdesk ${p.clock()}> paste what you have`,
      write`<dev2 ${p.clock()}> export SLACK_TOKEN=${p.value('api-token')}`,
      `<helpdesk ${p.clock()}> now rotate it`,
    ),
  ),

  text(
    'chat-extraction',
    'chat',
    (p) =>
      lines(
        'WhatsApp - conversation 4 of 17',
        write`[${p.isoDate()} ${p.clock()}] ${p.value('phone-number')}: where u at`,
        write`[${p.isoDate()} ${p.clock()}] ${p.value('phone-number')}: ${p.value('us-street-address')}`,
        write`[${p.isoDate()} ${p.clock()}] Owner: send it here ${p.value('crypto-address')}`,
      ),
    ['gang-alias'],
  ),

  text('chat-analyst-room', 'chat', (p) =>
    lines(
      `analyst-3 ${p.clock()}: what is the case number again?`,
      write`analyst-1 ${p.clock()}: case no. ${p.value('case-number')}`,
      write`analyst-3 ${p.clock()}: and his fbi #`,
      write`analyst-1 ${p.clock()}: FBI # ${p.value('fbi-number')}, SID ${p.value('sid')}`,
    ),
  ),

  text('sms-fraud', 'chat', (p) =>
    lines(
      write`Text from ${p.value('phone-number')}: Your card ${p.value('payment-card')} is blocked.`,
      'Reply: who is this',
      write`Text: Call ${p.value('phone-number')} now`,
    ),
  ),

  text('chat-uk-desk', 'chat', (p) =>
    lines(
      write`Control: ${p.british('officer-identity')} are you free for a collision`,
      write`Unit: yes, VRM is ${p.value('uk-vehicle-registration')}, keeper at ${p.value('uk-postcode-address')}`,
      write`Control: crime ref ${p.value('uk-crime-reference')}`,
    ),
  ),

  text('ticket-vpn', 'email', (p) =>
    lines(
      `Ticket ${p.digits(5)} updated by the service desk`,
      write`The VPN pre-shared key is ${p.value('network-secret')} and the gateway is ${p.value('ip-address')}.`,
      'Closing this ticket.',
    ),
  ),

  text('voicemail-transcript', 'prose', (p) =>
    lines(
      'VOICEMAIL TO TEXT',
      write`hi this is ${p.name()} calling back about the bike my number is ${p.value('phone-number')} again ${p.value('phone-number')} thank you bye`,
    ),
  ),

  text('mail-roster-change', 'email', (p) =>
    lines(
      'Subject: swap for Sunday',
      '',
      write`${p.value('officer-identity')} (badge ${p.value('badge-number')}) takes the desk, ${p.value('officer-identity')} takes car 9. ${p.remark()}`,
    ),
  ),
];
