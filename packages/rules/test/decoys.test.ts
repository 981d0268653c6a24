import { expect, test } from 'vitest';
import { findMatches } from '../src/match/find-matches.ts';

/** What stands in ordinary files and looks like something it is not. Nothing in it may be `likely`, let alone `sure`. */
const decoys: Record<string, readonly string[]> = {
  'part and stock numbers': [
    'Part 219099999, 12 in stock',
    'SKU 078051120',
    'P/N 123-45-6789-01',
    'Model PC 486, DS 9',
    'bin A12-0034',
  ],
  'books and articles': [
    'ISBN 978-0-306-40615-7',
    'ISBN 0-306-40615-2',
    'doi:10.1000/182',
    'ISSN 0317-8471',
    'UPC 036000291452',
  ],
  'tracking numbers': [
    'Tracking 1Z999AA10123456784',
    'FedEx 123456789012',
    'USPS 9400 1000 0000 0000 0000 00',
    'order 112-1234567-1234567',
  ],
  statistics: [
    'UCR: 1,234,567 offenses in 2031, up 12.5%',
    'Part I crimes 219,099,999',
    'mean 0.078051120 (CI 2.4 to 3.1)',
    '95% CI 12-34',
    'n = 123456789',
  ],
  'words of police and computers': [
    'CI/CD pipeline 12',
    'PC World 2031',
    'DS Example plc',
    'UC Davis',
    'UC Berkeley',
    'UCR Part II',
    'SAR team found the hikers',
    'CS 101',
    'CSI: Vesk',
    'undercover story',
  ],
  'ranks that are not': [
    'Major League Baseball',
    'Chief Executive Board',
    'a major incident',
    'Captain America',
    'General Counsel',
    'Officer Involved Shooting',
    'PO Box 4471, Vesk',
    'Washington, DC 20001',
    'Deputy Director',
    'Sergeant Bluff, Iowa',
  ],
  pictures: [
    '<path d="M150 0 L75 200 L225 200 Z"/>',
    'd="M10.5 20.25c1.1234,2.3456 3.4567-4.5678 5.1-6.2"',
    'viewBox="0 0 24.0000 24.0000"',
    'matrix(0.8660,0.5000,-0.5000,0.8660,10,20)',
    'rgb(12.5000%, 30.2500%, 1.0000%)',
  ],
  versions: [
    'version 10.4.22.1',
    'Chrome/120.0.6099.109',
    'v1.2.3.4',
    'left-pad@1.3.0',
    'OID 1.3.6.1.4.1.311',
    'node 24.21.0',
  ],
  digests: [
    '9fceb02d0ae598e95dc970b74767f19372d61af8',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '123e4567-e89b-12d3-a456-426614174000',
    '12345678-1234-1234-1234-123456789012',
    'MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=',
    'd41d8cd98f00b204e9800998ecf8427e',
  ],
  times: [
    '2031-11-02T13:45:10.123456789Z',
    '1606831200',
    '1606831200123',
    '20311102134510',
    '12:30:45.123',
    '2020-11-12 00:14',
    '[02/Nov/2031:13:45:10 +0000]',
    '10/12/2031 0500 hrs',
  ],
  money: [
    '$1,234,567.89',
    'EUR 12.345.678,90',
    '£219,099,999',
    'USD 4111.11',
    'total 1234567890.12',
    '$12.5000, $13.2500',
  ],
  addresses: [
    'ZIP 12345-6789',
    'Vesk, ZZ 07805-1120',
    '1600 Example Avenue NW',
    'Suite 212-555',
    'Highway 101-202-3030x',
  ],
  passwords: [
    'password policy',
    'Your password must be 12 characters long.',
    'Password: ********',
    'Reset password: see the portal',
    'password: string;',
    'const password = getPassword();',
    'password=%s',
    'Forgot password?',
    'PASSWORD REQUIREMENTS',
    'password="{{ vault.db }}"',
    'password: <redacted>',
    'The password is not stored.',
  ],
  markings: [
    'Training: how to mark CUI',
    'CONTROLLED SUBSTANCES ACT',
    'TLP:CLEAR',
    'Documents marked TLP:AMBER are for the organization.',
    'CONFIDENTIAL INFORMANT POLICY',
    'The phrase law enforcement sensitive is explained below.',
    'UNCLASSIFIED',
  ],
  'dates of something else': [
    'Report date 01/02/2031',
    'effective 1980-01-02',
    'born in a small town',
    'Date of hire: 3 March 2012',
    'DOB (MM/DD/YYYY):',
  ],
  code: [
    'user@localhost',
    '@example/rules@0.1.0',
    'git@',
    '#include <sys/types.h>',
    'a.b.c.d',
    '0x123456789',
    'std::chrono::seconds',
    'ff:ff:ff:ff:ff:ff',
    'x = 123456789 + 987654321',
  ],
  'blank forms': [
    'Name: ______ SSN: ___-__-____ DOB: __/__/____',
    'Badge #: ',
    'Case No.: ____________',
    'Phone: (___) ___-____',
    'Supervisor Name:',
  ],
};

test.each(Object.entries(decoys))('%s', (_kind, texts) => {
  for (const text of texts) {
    for (const given of [text, `See ${text} for more.`, `${text}\n${text}`]) {
      const found = findMatches(given, { specimens: 'real' }).filter(({ confidence }) => confidence !== 'possible');
      expect([given, found]).toEqual([given, []]);
    }
  }
});

test('columns whose names resemble others', () => {
  const columns: readonly (readonly [string, string])[] = [
    ['EmailAddressNotify', 'yes'],
    ['ExtraSsn', ''],
    ['SupervisorApproval', 'granted'],
    ['PasswordExpires', '2031-01-01'],
    ['ByPassPinSecurity', '0'],
    ['PartNumber', '219099999'],
    ['ZipCode', '12345-6789'],
    ['EventID', '123456789'],
    ['guid', '123e4567-e89b-12d3-a456-426614174000'],
    ['LoginTimeStamp', '11/02/31 13:45:10'],
    ['OfficerCount', '12'],
    ['MobileProvider', 'Example Wireless'],
    ['DataSourceName', 'warehouse'],
  ];
  for (const [label, text] of columns) {
    const found = findMatches(text, { label, specimens: 'real' }).filter(({ confidence }) => confidence !== 'possible');
    expect([label, found]).toEqual([label, []]);
  }
});
