import { email, people, person, supervisorName } from '../people.ts';
import { csvFile, makeTable, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { fakeKey } from '../secrets.ts';
import { plant } from '../text.ts';
import { ipAddress, password, stamp } from '../values.ts';

/** Who runs the portal and with what: administrators, mailboxes, the card gateway. */
export function makeAccounts(): PortalFile[] {
  return [makeSecurity(), makeEmailAccounts(), makeEmailProcessing(), makeCreditCardOptions()];
}

function makeSecurity(): PortalFile {
  const random = new Random('Security');
  const table = makeTable(people.slice(400, 406), {
    SecurityID: (_, index) => String(index + 1),
    Userid: ({ username }) => username,
    Password: () => password(random),
    PasswordExpires: () => stamp(random, 2026),
    FirstName: ({ given }) => given,
    LastName: ({ surname }) => surname,
    EMail: (each) => email(each),
    AgreementIP: () => ipAddress(random),
    Groups: () => random.pick(['Administrators', 'Bulletins', 'Administrators;Narcotics']),
    ByPassPinSecurity: () => random.pick(['True', 'False']),
    Custom_SupervisorName: (_, index) => supervisorName(person(index % 3)),
    LastLogin: () => stamp(random, 2026),
  });
  const decoyColumns = ['SecurityID', 'PasswordExpires', 'Groups', 'ByPassPinSecurity', 'LastLogin'];
  return csvFile('trix/Security.csv', table, { rules: ['CRED-01', 'META-03', 'POR-02'], decoyColumns });
}

function makeEmailAccounts(): PortalFile {
  const random = new Random('EmailAccounts');
  const table = makeTable(['bulletins', 'events', 'tips', 'support', 'noreply'], {
    EmailAccountsID: (_, index) => String(index + 1),
    PrimaryEmailAddress: (name) => plant('email-address', `${name}@trix.example`),
    ForwardEmailAddress: () => plant('email-address', 'duty-desk@trix.example'),
    LoginPassword: () => password(random),
    QuotaMegabytes: () => '250',
  });
  return csvFile('trix/EmailAccounts.csv', table, { rules: ['CRED-01'], decoyColumns: ['QuotaMegabytes'] });
}

function makeEmailProcessing(): PortalFile {
  const random = new Random('EmailProcessing');
  const table = makeTable(['tips', 'bounces'], {
    EmailProcessingID: (_, index) => String(index + 1),
    PopServer: () => 'pop.trix.example',
    PortNumber: () => '110',
    EmailAddress: (name) => plant('email-address', `${name}@trix.example`),
    Password: () => password(random),
    DeleteAfterDays: () => '14',
  });
  return csvFile('trix/EmailProcessing.csv', table, { rules: ['CRED-01', 'CRED-02'], decoyColumns: ['PortNumber'] });
}

function makeCreditCardOptions(): PortalFile {
  const random = new Random('CreditCardOptions');
  const token = (prefix: string) => plant('api-token', `${prefix}${random.digits(6)}specimen${random.digits(8)}`);
  const table = makeTable(['live'], {
    CreditCardOptionsID: () => '1',
    Mode: (mode) => mode,
    MerchantKey: () => token('mk'),
    AuthorizeNetLogin: () => 'trixevents',
    AuthorizeNetTransactionKey: () => token('tk'),
    VerisignPassword: () => password(random),
    PayPalAPISignature: () => token('ps'),
    PemFile: () => plant('private-key', fakeKey('PemFile')),
    CurrencyCode: () => 'USD',
  });
  const decoyColumns = ['Mode', 'CurrencyCode'];
  return csvFile('trix/CreditCardOptions.csv', table, { rules: ['CRED-01', 'CRED-02'], decoyColumns });
}
