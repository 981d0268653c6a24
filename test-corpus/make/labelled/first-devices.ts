import { lines, write } from './content.ts';
import { latitude, longitude } from './places.ts';
import { type Template, text } from './template.ts';

/** Papers with devices, networks, vehicles and places. */
export const DEVICES: readonly Template[] = [
  text('phone-extraction', 'report', (p) =>
    lines(
      'MOBILE DEVICE EXTRACTION SUMMARY',
      write`IMEI: ${p.value('imei')}`,
      write`IMSI: ${p.value('imsi')}`,
      write`ICCID: ${p.value('iccid')}`,
      write`MSISDN: ${p.value('phone-number')}`,
      write`Wi-Fi MAC: ${p.value('mac-address')}`,
      write`Owner: ${p.value('person-name')}`,
    ),
  ),

  text('carrier-return-json', 'json', (p) =>
    lines(
      '{',
      write`  "subscriber": "${p.name()}",`,
      write`  "imsi": "${p.value('imsi')}",`,
      write`  "imei": "${p.value('imei')}",`,
      write`  "sim_iccid": "${p.value('iccid')}",`,
      write`  "phoneNumber": "${p.value('phone-number')}"`,
      '}',
    ),
  ),

  text(
    'imei-in-narrative',
    'prose',
    (p) =>
      write`The handset (IMEI ${p.value('imei')}) was found under the seat; its SIM card, ICCID ${p.value('iccid')}, had been cut in two. ${p.remarks()}`,
  ),

  text('preservation-letter', 'prose', (p) =>
    lines(
      'PRESERVATION REQUEST',
      write`Preserve all records for subscriber number ${p.value('phone-number')}, device IMEI ${p.value('imei')} and IMSI ${p.value('imsi')} from ${p.date()} on.`,
      write`Answer to ${p.value('email-address')}.`,
    ),
  ),

  text('server-access-log', 'log', (p) =>
    lines(
      ...p.repeat(
        p.number(4, 9),
        () =>
          write`${p.value('ip-address')} - - [${p.number(10, 28)}/Mar/2024:${p.clock()} +0000] "GET /portal/doc?id=${p.number(100, 999)} HTTP/1.1" 200 ${p.number(200, 9000)}`,
      ),
    ),
  ),

  text('isp-return', 'report', (p) =>
    lines(
      'SUBSCRIBER RECORD',
      write`IP address: ${p.value('ip-address')} at ${p.isoDate()} ${p.clock()} UTC`,
      write`Modem MAC address: ${p.value('mac-address')}`,
      write`Account holder: ${p.value('person-name')}`,
      write`Service address: ${p.value('us-street-address')}`,
      write`Billing e-mail: ${p.value('email-address')}`,
    ),
  ),

  text('dhcp-leases', 'config', (p) =>
    lines(
      ...p.repeat(p.number(3, 6), () =>
        lines(
          write`lease ${p.value('ip-address')} {`,
          write`  hardware ethernet ${p.value('mac-address')};`,
          '  binding state active;',
          '}',
        ),
      ),
    ),
  ),

  text('login-alert', 'email', (p) =>
    lines(
      'Subject: sign-in from a new place',
      '',
      write`User ${p.value('email-address')} signed in from ${p.value('ip-address')} at ${p.clock()}. If this was not you, reply to this message.`,
    ),
  ),

  text(
    'gps-log',
    'log',
    (p) =>
      lines(
        'TRACKER POINTS',
        ...p.repeat(
          p.number(3, 8),
          () => write`${p.isoDate()} ${p.clock()}  GPS ${p.value('gps-coordinate')}  speed ${p.number(0, 60)}`,
        ),
      ),
    ['surveillance'],
  ),

  text('search-area-memo', 'memo', (p) =>
    lines(
      'Re: second search of the ravine',
      write`Start at grid ${p.value('grid-reference')} and work north to ${p.value('grid-reference')}. Vehicles park at ${p.value('gps-coordinate')}. ${p.remark()}`,
    ),
  ),

  text(
    'landing-zone',
    'report',
    (p) =>
      lines(
        'AIR SUPPORT REQUEST',
        write`LZ (MGRS): ${p.value('grid-reference')}`,
        write`Alternate LZ: ${p.value('grid-reference')}`,
        p.remark(),
      ),
    ['operation-plan'],
  ),

  text(
    'body-location',
    'prose',
    (p) =>
      write`The remains were located at ${p.value('gps-coordinate')} about forty yards off the trail. ${p.remarks()}`,
  ),

  text(
    'geo-json',
    'json',
    (p) =>
      write`{"type":"stop","address":"${p.value('us-street-address')}","lat_lon":"${p.mark('gps-coordinate', `${latitude(p.random)},${longitude(p.random)}`)}","reportedAt":"${p.isoDate()}T${p.clock()}Z"}`,
  ),

  text('vehicle-inventory', 'list', (p) =>
    lines(
      'STOLEN VEHICLES RECOVERED',
      ...p.repeat(
        p.number(3, 6),
        () =>
          write`${p.number(2008, 2024)} ${p.pick('Ford', 'Honda', 'Kia', 'Toyota')} VIN ${p.value('vin')} plate ${p.plateAndState(' ')}`,
      ),
    ),
  ),

  text(
    'vin-prose',
    'prose',
    (p) => write`The VIN on the dash, ${p.value('vin')}, did not agree with the door sticker. ${p.remarks()}`,
  ),

  text('contact-sheet', 'list', (p) =>
    lines(
      'CALL-OUT CONTACTS',
      ...p.repeat(
        p.number(3, 6),
        () => write`${p.name()}  cell ${p.value('phone-number')}  ${p.value('email-address')}`,
      ),
    ),
  ),

  text('signature-block', 'email', (p) =>
    lines(
      'The meeting is moved to room 4.',
      '',
      p.value('officer-identity'),
      `${p.agency()}, Property Crimes`,
      write`Desk: ${p.value('phone-number')} | Cell: ${p.value('phone-number')}`,
      p.value('email-address'),
    ),
  ),

  text('vcard', 'config', (p) =>
    lines(
      'BEGIN:VCARD',
      'VERSION:3.0',
      write`FN:${p.name()}`,
      write`TEL;TYPE=CELL:${p.value('phone-number')}`,
      write`EMAIL:${p.value('email-address')}`,
      'END:VCARD',
    ),
  ),

  text('toll-analysis', 'report', (p) =>
    lines(
      write`TOLL ANALYSIS FOR TARGET PHONE ${p.value('phone-number')}`,
      ...p.repeat(
        p.number(3, 7),
        () => write`${p.value('phone-number')}  calls: ${p.number(2, 90)}  last: ${p.isoDate()}`,
      ),
    ),
  ),

  text('wifi-survey', 'report', (p) =>
    lines(
      'Wireless survey, north building',
      ...p.repeat(
        p.number(3, 6),
        (index) =>
          write`AP-${index + 1} BSSID ${p.value('mac-address')} channel ${p.pick(1, 6, 11)} signal -${p.number(40, 80)} dBm`,
      ),
    ),
  ),
];
