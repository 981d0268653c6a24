import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../src/block/normalize.ts';
import { findMatches } from '../src/match/find-matches.ts';

/** What is found of a kind, as it stands in the text, likely or more. */
function found(infoType: string, text: string): readonly string[] {
  return findMatches(text, { specimens: 'real' })
    .filter((match) => match.infoType === infoType && match.confidence !== 'possible')
    .map(({ start, end }) => text.slice(start, end));
}

const { raw } = String;

describe('an escape is read as what it stands for', () => {
  test.each([
    // Colors of terminals.
    ['us-ssn', '\u241b[33mSSN:\u241b[0m 078-\u241b[1m05\u241b[0m-1120', '078-\u241b[1m05\u241b[0m-1120'],
    ['us-ssn', '^[[33mSSN:^[[0m ^[[1m078-05-1120^[[0m', '078-05-1120'],
    ['us-ssn', raw`\033[1;31mSSN\033[0m: 078-\033[4m05\033[24m-1120`, raw`078-\033[4m05\033[24m-1120`],
    ['us-ssn', raw`\e[38;5;208mSSN:\e[0m \e[1m078051120\e[m`, '078051120'],
    ['us-ssn', raw`{"log":"\u001b[32mSSN\u001b[0m \u001b[1m078-05-1120"}`, '078-05-1120'],
    ['us-ssn', 'ESC[33mSSN:ESC[0m 078-ESC[1m05-1120ESC[0m', '078-ESC[1m05-1120'],
    ['us-ssn', '%1B%5B33mSSN:%1B%5B0m%20078-05-1120', '078-05-1120'],
    ['us-ssn', '[01;31m[KSSN[m[K: [01;31m[K078-05-1120[m[K', '078-05-1120'],
    ['us-ssn', '[38;2;255;100;0mSSN[0m: 078-[1m05[0m-1120', '078-[1m05[0m-1120'],
    ['us-ssn', '[33mSSN[39m: 078-[31m05[39m-1120', '078-[31m05[39m-1120'],
    ['date-of-birth', '[36mDOB[39m: [33m04/17/1988[39m [0m', '04/17/1988'],
    ['password', raw`password=\x1b[32mTr4mway-Gl0be7\x1b[0m`, 'Tr4mway-Gl0be7'],
    ['marking-les', '[31mLAW ENFORCEMENT [1mSENSITIVE[0m', 'LAW ENFORCEMENT [1mSENSITIVE'],
    // URLs and forms.
    ['us-ssn', 'GET /find?password=Tr4mway%2DGl0be7&ssn=078%2D05%2D1120 HTTP/1.1', '078%2D05%2D1120'],
    ['us-ssn', 'GET /lookup/SSN%20078-05-1120.pdf HTTP/1.1', '078-05-1120'],
    ['us-ssn', 'x=1&u=ssn%253D078%252D05%252D1120', '078%252D05%252D1120'],
    ['us-ssn', 'ssn=078%E2%80%9105%E2%80%911120&a=b', '078%E2%80%9105%E2%80%911120'],
    ['us-ssn', 'GET /s?q=%7B%22ssn%22%3A%22078051120%22%7D', '078051120'],
    ['us-ssn', 'POST q=Social+Security+number+078-05-1120', '078-05-1120'],
    ['us-ssn', 'name=Dana+Okafor&ssn=078+05+1120', '078+05+1120'],
    ['phone-number', '/call?phone=%2B1+202+555+0142', '%2B1+202+555+0142'],
    ['payment-card', 'card=4111+1111+1111+1111&exp=04%2F29', '4111+1111+1111+1111'],
    ['email-address', 'GET /u?mail=dana.okafor%40example.org', 'dana.okafor%40example.org'],
    // Markup.
    ['us-ssn', 'SSN: 078&#45;05&#x2D;1120', '078&#45;05&#x2D;1120'],
    ['us-ssn', 'SSN:&nbsp;078&ndash;05&hyphen;1120', '078&ndash;05&hyphen;1120'],
    ['us-ssn', 'SSN: 078&amp;#45;05&amp;#45;1120', '078&amp;#45;05&amp;#45;1120'],
    ['us-ssn', 'SSN: &#48;&#55;&#56;-05-1120', '&#48;&#55;&#56;-05-1120'],
    ['us-ssn', 'SSN: 078&shy;-05&#8203;-1120', '078&shy;-05&#8203;-1120'],
    ['email-address', 'dana.okafor&commat;example&period;org', 'dana.okafor&commat;example&period;org'],
    ['marking-les', 'LAW&nbsp;ENFORCEMENT&#160;SENSITIVE', 'LAW&nbsp;ENFORCEMENT&#160;SENSITIVE'],
    // Quoted-printable.
    ['us-ssn', 'Social Security number: 078=2D05=2D1120', '078=2D05=2D1120'],
    ['us-ssn', 'SSN=3A=20078=2D05=2D1120', '078=2D05=2D1120'],
    ['us-ssn', 'the suspect has SSN 078-=\n05-1120 and lives here', '078-=\n05-1120'],
    ['us-ssn', 'SSN: 078=2D05=2D11=\n20', '078=2D05=2D11=\n20'],
    ['us-ssn', 'Encoding: quoted-printable\n\nSocial Secur=\nity number: 078-05=\n-1120', '078-05=\n-1120'],
    ['us-ssn', 'SSN:=C2=A0078=E2=80=9105-1120=20\nx=3D1', '078=E2=80=9105-1120'],
    ['email-address', 'mail dana.okafor=40example.org and=20\nx=3D1', 'dana.okafor=40example.org'],
    // Code.
    ['us-ssn', raw`b'SSN: 078\x2d05\x2d1120'`, raw`078\x2d05\x2d1120`],
    ['us-ssn', raw`"SSN: 078\05505\0551120"`, raw`078\05505\0551120`],
    ['us-ssn', raw`"SSN: 078\u{2d}05\U0000002d1120"`, raw`078\u{2d}05\U0000002d1120`],
    ['us-ssn', raw`b'\x53\x53\x4e: 078\xe2\x80\x9105-1120'`, raw`078\xe2\x80\x9105-1120`],
    ['us-ssn', raw`"SSN: 078\342\200\22105-1120"`, raw`078\342\200\22105-1120`],
    ['email-address', raw`b"dana.okafor\x40example.org"`, raw`dana.okafor\x40example.org`],
    ['marking-les', raw`{"banner":"LAW\u00a0ENFORCEMENT\u00a0SENSITIVE"}`, raw`LAW\u00a0ENFORCEMENT\u00a0SENSITIVE`],
    // Marks over, under and through digits and letters.
    ['us-ssn', 'SSN: 0\u03037\u03038-05-1120', '0\u03037\u03038-05-1120'],
    ['us-ssn', 'S\u0336S\u0336N\u0336: 0\u03367\u03368\u0336-\u033605-1120', '0\u03367\u03368\u0336-\u033605-1120'],
    ['us-ssn', 'SSN: 0\ufe0f\u20e37\ufe0f\u20e38-05-1120', '0\ufe0f\u20e37\ufe0f\u20e38-05-1120'],
    ['us-ssn', 'SSN: 078\u2062-05\u2064-\u20611120', '078\u2062-05\u2064-\u20611120'],
    ['payment-card', 'card 4\u03051\u030511 1111 1111 1111', '4\u03051\u030511 1111 1111 1111'],
  ])('%s in %j', (infoType, given, value) => {
    expect(found(infoType, given)).toContain(value);
  });
});

describe('what is no escape stands for itself', () => {
  test.each([
    // Not colors: a reference, a range, a size, a link.
    'see [3] and [12m] of the plan, [my link](x) and [0m, 5m]',
    'a[0] = b[31]; matrix[m][0m',
    // Not percent-encoding: shares, formats, a stray sign.
    'up 20% and down 41%, "%2d-%2d" of 100%de',
    'LIKE %41 = 50% and 100%25',
    // Secrets stand as they are.
    'postgres://clerk:Tr4m%40way7@db.example.org/x',
    '?sv=1&sig=abc%2Bdef%2Fghi%3D',
    'token=Ab+cd+ef&x=1',
    'password: Tr4m%41%42Gl0be7',
    // Not forms: arithmetic, addresses, base64.
    'x = a+b; n=1+2',
    'mail=dana+portal@example.org',
    'a=Zm9v+YmFy/==',
    // Not quoted-printable: values of names, checksums, settings without a value.
    'width=20px height=25px mode=2D view=3D id=4111111111111111',
    'sha1=2D711642B726B044',
    'A=\nB=\nPASSWORD=\n',
    ';4111111111111111=29121011000012300000? and=20\nx=2',
    // Not escapes of code: folders, one letter.
    raw`C:\bin\x64\055\x41`,
    raw`\\server\x2d\055`,
    raw`char c = \x41;`,
    // Markup that speaks of tags.
    '&lt;b&gt; &unknown; &&amp &#x;',
    // Letters that are spelled with marks.
    'Jose\u0301 Nun\u0303ez',
  ])('%j', (given) => {
    expect(normalize(given).text).toBe(given);
  });
});

test('a secret with a look-alike of an escape is found whole', () => {
  expect(found('password', 'password: Tr4m%41Gl0be7')).toEqual(['Tr4m%41Gl0be7']);
  expect(found('password', raw`password=Tr4m\x41Gl0be7`)).toEqual([raw`Tr4m\x41Gl0be7`]);
  expect(found('connection-string', 'postgres://clerk:Tr4m%40way7@db.example.org/x')).toHaveLength(1);
});

/** Ways to write a character that is neither a letter nor a digit. */
const writings: Readonly<Record<string, (character: string) => string>> = {
  percent: (character) => encodeURIComponent(character).replace(/^[^%]$/, `%${hex(character).toUpperCase()}`),
  decimal: (character) => `&#${character.charCodeAt(0)};`,
  hexadecimal: (character) => `&#x${hex(character)};`,
  byte: (character) => `\\x${hex(character)}`,
  unit: (character) => `\\u00${hex(character)}`,
  octal: (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
};

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}

test.each(Object.keys(writings))('a number is found however its separators are written: %s', (name) => {
  const write = writings[name] ?? String;
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'123456789'), minLength: length, maxLength: length });
  fc.assert(
    fc.property(digits(2), digits(2), digits(4), fc.constantFrom('-', '.', ' '), (area, group, serial, separator) => {
      const value = [`1${area}`, group, serial].join(write(separator));
      const given = `GET /find?ssn=${value} HTTP/1.1`;
      expect(found('us-ssn', given)).toEqual([value]);
    }),
    { numRuns: 50 },
  );
});

test('offsets stay in the text and in order whatever is mixed', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'n',
      '7',
      '-',
      '=',
      '&',
      '%',
      '+',
      '?',
      '\\',
      '\n',
      ' ',
      'x',
      '[0m',
      '[31m',
      '%2D',
      '%E2%80%91',
      '&#45;',
      '&amp;',
    ],
    ...[
      '\\n',
      '=2D',
      '=\n',
      '=C2=A0',
      '\\x2d',
      '\\055',
      '\\u002d',
      '\\x1b[1m',
      '^[[1m',
      '\u200b',
      '\u2011',
      '\u0336',
      '\u00b2',
      '\u{1d7d8}',
    ],
    ...['/f?q=', 'password=', 'quoted-printable'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const given = pieces.join('');
      const normal = normalize(given);
      let last = 0;
      for (let at = 0; at < normal.text.length; at += 1) {
        expect(normal.toOriginal(at)).toBeGreaterThanOrEqual(last);
        last = normal.toOriginalEnd(at + 1);
        expect(last).toBeGreaterThan(normal.toOriginal(at));
        expect(last).toBeLessThanOrEqual(given.length);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a long text of escapes is read in no time', () => {
  for (const piece of ['%2D', '+a', '=2D', '\\x2d', '&#45;', '[1m', '%25', '&amp;', 'a=b+', '=\n']) {
    const text = `/f?q=${piece.repeat(20_000)}`;
    const start = performance.now();
    normalize(text);
    expect(performance.now() - start, piece).toBeLessThan(2_000);
  }
});
