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
      const usable = groups.some(({ length }) => length > 2) && /\d/.test(text);
      expect(checks['ip-address'](text)).toBe(usable && URL.canParse(`http://[${text}]/`));
    }),
  );
});
