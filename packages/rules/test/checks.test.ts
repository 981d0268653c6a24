import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckName, checks } from '../src/checks/index.ts';

/** Published examples and what is just not one. Where a source is not the standard itself it stands beside. */
const cases = {
  luhn: { pass: ['79927398713', '4111 1111 1111 1111', '49-015420-323751-8'], fail: ['79927398710', '0', '', 'abc'] },
  'payment-card': {
    // https://docs.stripe.com/testing
    pass: [
      '4242 4242 4242 4242',
      '5555555555554444',
      '2223003122003222',
      '378282246310005',
      '6011111111111117',
      '30569309025904',
      '3566002020360505',
      '6205500000000000004',
    ],
    fail: [
      '4242424242424241',
      '424242424242',
      '9999999999999995',
      '0000000000000000',
      '49015420323751',
      '5955555555554444'.slice(0, 11),
    ],
  },
  iban: {
    pass: [
      'GB82 WEST 1234 5698 7654 32',
      'DE89370400440532013000',
      'NO93 8601 1117 947',
      'fr1420041010050500013m02606',
      'MT84MALT011000012345MTLCAST001S',
      'BR97.0036.0305.0000.1000.9795.493P.1',
    ],
    fail: [
      'GB82 WEST 1234 5698 7654 33',
      'GB82WEST1234569876543',
      'US64SVBKUS6S3300958879',
      'XX89370400440532013000',
      '',
      'GB00WEST12345698765432',
    ],
  },
  'us-aba-routing': {
    pass: ['123456780', '0210-0002-1', '011000015'],
    fail: ['123456789', '021000022', '999999992', '000000000', '12345678'],
  },
  'us-ssn': {
    pass: ['078-05-1120', '219 09 9999', '123456789', '987-65-4325'],
    fail: ['000-12-3456', '666-12-3456', '900-12-3456', '123-00-4567', '123-45-0000', '111111111', '12345678'],
  },
  'ip-address': {
    pass: [
      '192.0.2.1',
      '203.0.113.255',
      '2001:db8::1',
      '2001:0db8:0000:0000:0000:ff00:0042:8329',
      'fe80::1ff:fe23:4567:890a',
    ],
    fail: [
      '256.1.1.1',
      '1.2.3.4',
      '192.0.2',
      '192.0.02.1',
      '0.12.0.1',
      '127.0.0.1',
      '::1',
      '255.255.255.0',
      '12:30:45',
      '00:00:5E:00:53:01',
      '2001:db8::1::2',
      '2001:db8:1',
      'a::b',
      '12345::1',
    ],
  },
  'calendar-date': {
    pass: [
      '1980-02-29',
      '2/29/80',
      '29/2/1980',
      '31.12.1999',
      '12.31.1999',
      '19800229',
      '02291980',
      '29021980',
      '3 March 1981',
      'March 3rd, 1981',
      '14-Mar-87',
      '2nd of August 1985',
    ],
    fail: [
      '1981-02-29',
      '13/13/1980',
      '31/4/1980',
      '19801301',
      '1880-01-01',
      '2100-01-01',
      '30 Feb 1980',
      '1/2',
      '0/1/1980',
      'March',
      '1980',
    ],
  },
  coordinate: {
    pass: [
      '48.87667,-123.39333',
      '0.0000, 0.0000',
      `40°26'46"N 79°58'56"W`,
      '40.446° N, 79.982° W',
      '-79.9822',
      '48.2010,16.3695',
    ],
    fail: ['91.0000, 10.0000', '10.0000, 181.0000', '200.1234', `40°61'46"N 79°58'56"W`, '', '1.1,2.2,3.3'],
  },
  'github-token': {
    // https://gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d
    pass: [['gh', 'p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('')],
    fail: [
      ['gh', 'p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18'].join(''),
      ['gh', 'p_short'].join(''),
      'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17',
    ],
  },
  jwt: {
    // RFC 7519, section 3.1 and 6.1
    pass: ['eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.x', 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.'],
    fail: ['eyJub3QiOiJhIHRva2VuIn0.eyJpc3MiOiJqb2UifQ', 'eyJhbGci', 'eyJ.eyJ', '', '%%%.x'],
  },
  'api-token': {
    pass: ['anything else'],
    fail: ['eyJub3QiOiJhIHRva2VuIn0.eyJpc3MiOiJqb2UifQ', ['gh', 'p_0'].join('')],
  },
  'ncic-record': {
    pass: ['NAM/DOE SEX/F RAC/W DOB/19000101'],
    fail: ['NAM/DOE SEX/F RAC/W', 'SEX/F SEX/M SEX/F SEX/M', 'NAM/ SEX/ RAC/ DOB/'],
  },
  vin: {
    // 49 CFR 565.15(c)(4); https://en.wikipedia.org/wiki/Vehicle_identification_number#Check-digit_calculation
    pass: ['1M8GDM9AXKP042788', '1m8gdm9axkp042788', '5GZCZ43D13S812715'],
    fail: [
      '1M8GDM9A1KP042788',
      '1M8GDM9AXKP04278',
      'IM8GDM9AXKP042788',
      '1M8GDM9AXKP042788 ',
      'WVWZZZ1JZXW000001',
      '11111111111111111',
      '',
    ],
  },
  'us-driver-license': {
    pass: [
      'D1234567',
      'TX 12398745',
      'R163-450-83-720-0',
      '998 871 234',
      'CA D7654321',
      '12398745/TX',
      'WDLABCD456DG',
      'DOE**MJ501P1',
    ],
    fail: ['123', 'ABCDEFGH', '00000000', 'D123', '1234567890123456789', ''],
  },
  'us-itin': {
    pass: ['912-70-1234', '999-88-1234', '950651234'],
    fail: ['912-93-1234', '912-49-1234', '912-66-1234', '812-70-1234', '999999999', '912-70-0000', ''],
  },
  'us-ein': {
    pass: ['12-3456789', '987654321'],
    fail: ['07-3456789', '00-3456789', '12-345678', '111111111', ''],
  },
  'us-npi': {
    // CMS, Requirements for NPI check digit
    pass: ['1234567893', '123 456 7893'],
    fail: ['1234567890', '3234567893', '123456789', ''],
  },
  'us-dea': {
    // https://en.wikipedia.org/wiki/DEA_number
    pass: ['F91234563', 'AB1234563', 'BB-1388568', 'ab1234563'],
    fail: ['AB1234567', 'IB1234563', 'A11234563', 'AB0000000', 'AB123456', ''],
  },
  'us-mbi': {
    // https://www.cms.gov/medicare/new-medicare-card
    pass: ['1EG4-TE5-MK73', '1EG4TE5MK72', '1eg4 te5 mk73'],
    fail: ['0EG4-TE5-MK73', '1SG4-TE5-MK73', '1EG4-TE5-MK7', '1E44-TE5-M773', ''],
  },
  'us-state-coded': { pass: ['TX0000000', 'dc123'], fail: ['ZZ0000000', 'T', ''] },
  imei: {
    // 3GPP TS 23.003; https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity
    pass: ['490154203237518', '49-015420-323751-8', '35 209900 176148 1', 'A0000049015420', 'af0123450abcde'],
    fail: ['490154203237519', '49015420323751', '000000000000000', '10000049015420', ''],
  },
  imsi: {
    pass: ['310150123456789', '234-15-0999999999', '310 150 123456789'],
    fail: ['110150123456789', '3101501234567', '3101501234567890', '222222222222222', ''],
  },
  iccid: {
    pass: ['8991101200003204514', '89014103211118510720', '8991 1012 0000 3204 514', '8991101200003204514F'],
    fail: ['8991101200003204513', '7991101200003204514', '899110120000320451', '89014103211118510720F', ''],
  },
  'mac-address': {
    pass: ['00:00:5E:00:53:01', '00-00-5e-00-53-af', '0000.5e00.53af', '00005E0053AF', '12:34:56:78:90:12'],
    fail: ['ff:ff:ff:ff:ff:ff', '00:00:00:00:00:00', '12-34-56-78-90-12', '00:00:5E:00:53', '00:00:5E:00:53:0G', ''],
  },
  'card-track-data': {
    pass: [
      '%B4111111111111111^EXAMPLE/PAT^2912101?',
      ';4111111111111111=29121011000012300000?',
      '378282246310005=2907101',
    ],
    fail: [';4111111111111112=29121011?', ';4111111111111111=29131011?', '4111111111111111', '%B^^2912', ''],
  },
  'swift-bic': {
    pass: ['DEUTDEFF', 'DEUTDEFF500', 'NEDSZAJJXXX', 'deutdeff'],
    fail: ['DEUTZZFF', 'DEUTDEF', 'DEUTDEFF50', 'DEUTDEFO', 'D3UTDEFF', ''],
  },
  'crypto-address': {
    // The first block; BIP 13; BIP 173; BIP 350; ERC-55; https://www.getmonero.org/get-started/contributing
    pass: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      '3P14159f73E4gFr7JterCCQh9QjiTjiZrG',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H',
    ],
    fail: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
      '11A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx',
      '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
      '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3J',
      '0x',
      'bc1',
      '',
    ],
  },
  'grid-reference': {
    // https://en.wikipedia.org/wiki/Military_Grid_Reference_System; https://en.wikipedia.org/wiki/Ordnance_Survey_National_Grid
    pass: ['18SUJ2337106519', '18S UJ 23371 06519', '4QFJ1234', 'SU 387 148', 'TQ3003080380', '18S 323371 4306519'],
    fail: [
      '18SAJ2337106519',
      '61SUJ2337106519',
      '0SUJ23370651',
      '18SUJ233',
      '18SUJ233710651900',
      'ZZ 387 148',
      'SU 387 1',
      '',
    ],
  },
  'person-name': {
    pass: [
      'Jane Doe',
      'Jane Q. Doe',
      'DOE, JANE Q',
      'Doe, Jane',
      'Maria de la Cruz',
      "Siobhan O'Example",
      'Grace Nguyen',
      'Karen Hall',
      'Mary-Jane Smith-Jones',
      'Jose Garcia Jr.',
    ],
    fail: [
      '',
      'Jane',
      'Grace Park',
      'Mark Street',
      'Howard Hall',
      'Austin, Dallas',
      'Thomas, James',
      'Wells Fargo',
      'Jane 7',
      'jane@example.org',
      'Doe, Jr.',
      'Virginia Beach',
    ],
  },
  'secret-value': {
    pass: ['Winter2031!', 'hunter2', 'swordfish', 'prom-operator', 'a b c 1', 'EXAMPLEexample01', '"lake77"'],
    fail: [
      '',
      '****',
      'xxxx-xxxx',
      'aaaa',
      '$DB_PASSWORD',
      `\u0024{DB_PASSWORD}`,
      '{{ vault.db }}',
      '<password>',
      'process.env.DB_PASSWORD',
      'getPassword()',
      'z.string().min(8)',
      'your_password_here',
      'changeme',
      'required',
      'newPassword',
      '/home/jdoe',
      '0x0002000',
    ],
  },
  'password-hash': {
    pass: ['$1$EXAMPLE$EXAMPLEexample01EXAMPL', '000011-000022-000033-000044-000055-000066-000077-000088'],
    fail: [
      '000011-000022-000033-000044-000055-000066-000077-000089',
      '720896-000022-000033-000044-000055-000066-000077-000088',
      '000000-000000-000000-000000-000000-000000-000000-000000',
      '000011-000022',
      '00000000000000000000000000000000',
    ],
  },
  'uk-nino': {
    pass: ['QQ 12 34 56 C', 'qq123456a', 'AB-12-34-56-D', 'QQ123456'],
    fail: ['BG123456A', 'GB123456A', 'ZZ123456A', 'DA123456A', 'AO123456A', 'AB123456E', 'AB12345A', ''],
  },
  'uk-nhs-number': {
    // https://www.datadictionary.nhs.uk/attributes/nhs_number.html
    pass: ['943 476 5919', '9434765919', '999-000-0018'],
    fail: ['943 476 5918', '0000000000', '1111111111', '943476591', ''],
  },
  'uk-utr': { pass: ['2234567890', '11234 56789', '6000000123K'], fail: ['2234567891', '0000000000', '223456789', ''] },
  'uk-pnc-id': {
    // https://github.com/ministryofjustice/hmpps-person-record
    pass: ['2012/0345678U', '12/345678U', '98/1234567L', '98/99045y', '981234567L'],
    fail: ['2012/0345678A', '12/345678', '1812/0345678U', '12345U', '98/0000000Z', ''],
  },
  'uk-cro-number': {
    pass: ['123456/98E', '000345/12C', 'SF98/12345R', 'sf98/99912y'],
    fail: ['123456/98A', 'SF98/12345E', '0/98Z', '1234567/98E', ''],
  },
  'uk-driving-licence': {
    // https://www.gov.uk/government/publications/how-to-read-a-driving-licence
    pass: ['MORGA657054SM9IJ', 'morga 753116 sm9ij 35', 'EXAMP801019J99AB', 'FOX99801019J99AB'],
    fail: ['MORGA657354SM9IJ', 'MORGA613054SM9IJ', 'MORGA657004SM9IJ', 'MO9GA657054SM9IJ', 'MORGA657054SM9I', ''],
  },
  'uk-postcode': {
    pass: ['YO99 9ZZ', 'sw1a1aa', 'M1 1AA', '12 Example Street, Vesk, YO99 9ZZ'],
    fail: ['ZZ99 9ZZ', 'YO99 9CZ', 'YO99', '99 9ZZ', ''],
  },
  'uk-vehicle-registration': {
    pass: ['AB51 ABC', 'bd51smr', 'A123 ABC', 'ABC 123A', 'AIZ 1234', 'ABC 1'],
    fail: ['AB50 ABC', 'AB00ABC', 'QQ51 QQQ', 'AB51 ABCD', 'ABCDEFG', '1234567', ''],
  },
  mrz: {
    // ICAO Doc 9303, parts 4 to 7, appendices.
    pass: [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
      'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<',
    ],
    fail: [
      'L898902C36UTO7408122F1204159ZE184226B<<<<<11',
      'L898902C37UTO7408122F1204159ZE184226B<<<<<10',
      'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<7\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      'P<UTO',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK',
      '',
    ],
  },
  'subject-description': {
    pass: ['W/M, 5\'10", 180 lbs, brown hair', 'Hgt: 510 Wgt: 180 Hai: BRO', 'IC1 male, 6 ft 2, slim build'],
    fail: ['5\'10", 180 lbs', 'W/M', 'brown hair and blue eyes', ''],
  },
} satisfies Record<CheckName, { pass: string[]; fail: string[] }>;

describe.each(Object.entries(cases))('%s', (name, { pass, fail }) => {
  const check = Object.entries(checks).find(([known]) => known === name)?.[1];

  test.each(pass)('passes %j', (value) => expect(check?.(value)).toBe(true));
  test.each(fail)('fails %j', (value) => expect(check?.(value)).toBe(false));
  test('throws on nothing', () => {
    fc.assert(fc.property(fc.string(), (value) => typeof check?.(value) === 'boolean'));
  });
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

test('Luhn agrees with the sum read from a table', () => {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  fc.assert(
    fc.property(digits(16), (value) => {
      const sum = [...value].reduceRight((total, digit, index) => {
        return total + ((value.length - index) % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit));
      }, 0);
      expect(checks.luhn(value)).toBe(sum % 10 === 0);
    }),
  );
});

test('a bank’s routing number has one check digit', () => {
  fc.assert(
    fc.property(digits(6), (rest) => {
      const valid = [...'0123456789'].filter((digit) => checks['us-aba-routing'](`12${rest}${digit}`));
      expect(valid).toHaveLength(1);
    }),
  );
});

test('the remainder of an IBAN agrees with that of one large number', () => {
  fc.assert(
    fc.property(digits(20), (rest) => {
      const number = `${rest.slice(2)}1314${rest.slice(0, 2)}`;
      const issued = !['00', '01', '99'].includes(rest.slice(0, 2));
      expect(checks.iban(`DE${rest}`)).toBe(issued && BigInt(number) % 97n === 1n);
    }),
    { numRuns: 2_000 },
  );
  // And every account has check digits that pass.
  fc.assert(
    fc.property(digits(18), (account) => {
      const check = String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0');
      expect(checks.iban(`DE${check}${account}`)).toBe(true);
    }),
  );
});

test('dates agree with the calendar of the platform', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(checks['calendar-date'](iso)).toBe(true);
      expect(checks['calendar-date'](iso.replaceAll('-', ''))).toBe(true);
      expect(checks['calendar-date'](iso.split('-').reverse().join('.'))).toBe(true);
      const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      expect(checks['calendar-date'](long)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), fc.nat(14), fc.nat(33), (year, month, dayOfMonth) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
      expect([text, checks['calendar-date'](text)]).toEqual([text, real]);
    }),
  );
});

test('addresses agree with the parser of URLs', () => {
  const group = fc.stringMatching(/^[0-9a-f]{1,4}$/);
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const text = groups.join(':');
      const usable = groups.some(({ length }) => length > 2) && /\d/.test(text) && /[1-9a-f]/.test(text);
      expect(checks['ip-address'](text)).toBe(usable && URL.canParse(`http://[${text}]/`));
    }),
  );
});

test('a vehicle identification number has one check digit', () => {
  const part = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'), minLength: length, maxLength: length });
  fc.assert(
    fc.property(part(8), part(8), (first, last) => {
      const valid = [...'0123456789X'].filter((digit) => checks.vin(`${first}${digit}${last}`));
      expect(valid).toHaveLength(1);
    }),
  );
});

test('an address in Bech32 with one character changed is none', () => {
  const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
  const place = fc.integer({ min: 4, max: address.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom(...'qpzry9x8gf2tvdw0s3jn54khce6mua7l'), (at, character) => {
      const changed = address.slice(0, at) + character + address.slice(at + 1);
      expect(checks['crypto-address'](changed)).toBe(changed === address);
    }),
  );
});

test('a national insurance number that passes is built by the rules', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ABDOQVZ123456'), minLength: 9, maxLength: 9 }), (value) => {
      if (!checks['uk-nino'](value)) return;
      expect(value).toMatch(/^(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\d{6}[A-D]$/);
    }),
  );
});

test('nine digits have at most one that makes them an NHS number, and one a taxpayer reference', () => {
  fc.assert(
    fc.property(digits(9), (rest) => {
      const ten = [...'0123456789'];
      expect(ten.filter((digit) => checks['uk-nhs-number'](rest + digit)).length).toBeLessThanOrEqual(1);
      expect(ten.filter((digit) => checks['uk-utr'](digit + rest)).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('a year and a serial number have one letter on the police national computer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 9_999_999 }), (year, serial) => {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      expect(letters.filter((letter) => checks['uk-pnc-id'](`${year}/${serial}${letter}`))).toHaveLength(1);
    }),
  );
});
