import { lines, write } from './content.ts';
import { cardExpiry, sortCode } from './money.ts';
import { type Template, text } from './template.ts';

/** Papers with accounts and cards. */
export const MONEY: readonly Template[] = [
  text('wire-instructions', 'form', (p) =>
    lines(
      'WIRE INSTRUCTIONS',
      write`Beneficiary: ${p.value('person-name')}`,
      write`ABA routing number: ${p.value('us-aba-routing')}`,
      write`Account number: ${p.value('us-bank-account')}`,
      `Amount: $${p.number(1, 90)},${p.digits(3)}.00`,
    ),
  ),

  text('direct-deposit-email', 'email', (p) =>
    lines(
      write`To: ${p.value('email-address')}`,
      'Subject: new bank for my overtime',
      '',
      write`Please change my checking account to ${p.value('us-bank-account')}, routing ${p.value('us-aba-routing')}. I moved banks last month.`,
    ),
  ),

  text('bank-subpoena-return', 'report', (p) =>
    lines(
      'RETURN TO SUBPOENA',
      write`Account holder: ${p.value('person-name')}`,
      write`Savings acct # ${p.value('us-bank-account')}`,
      write`Holder SSN ${p.value('us-ssn')}`,
      write`Holder phone ${p.value('phone-number')}`,
      p.remark(),
    ),
  ),

  text(
    'check-image-text',
    'prose',
    (p) =>
      write`The back of the check shows transit/routing number ${p.value('us-aba-routing')} and was deposited on ${p.date()}. ${p.remark()}`,
  ),

  text('card-receipt', 'form', (p) =>
    lines(
      'ALARM PERMIT PAYMENT',
      write`Cardholder: ${p.value('person-name')}`,
      write`Credit card number: ${p.value('payment-card')}`,
      `Expires: ${cardExpiry(p.random)}`,
      write`CVV: ${p.value('card-security-code')}`,
      `Fee: $25.00`,
    ),
  ),

  text('card-in-chat', 'chat', (p) =>
    lines(
      `${p.clock()} clerk: ok ready for the card`,
      write`${p.clock()} caller: its a visa ${p.value('payment-card')} exp ${cardExpiry(p.random)} security code ${p.value('card-security-code')}`,
      `${p.clock()} clerk: thanks approved`,
    ),
  ),

  text('card-json', 'json', (p) =>
    lines(
      '{',
      write`  "CCNumber": "${p.value('payment-card')}",`,
      `  "CCExpire": "${cardExpiry(p.random)}",`,
      write`  "CCSecurityCode": "${p.value('card-security-code')}",`,
      `  "amount": ${p.number(20, 300)}`,
      '}',
    ),
  ),

  text('seized-cards-list', 'list', (p) =>
    lines(
      'Cards found in the console:',
      ...p.repeat(p.number(3, 7), (index) => write`${index + 1}) ${p.value('payment-card')}`),
    ),
  ),

  text('skimmer-dump', 'log', (p) =>
    lines('Dump of skimmer memory', ...p.repeat(p.number(3, 6), () => p.value('card-track-data'))),
  ),

  text('skimmer-memo', 'memo', (p) =>
    lines(
      'MEMO',
      'Re: encoded gift cards',
      write`When swiped, the magnetic stripe of the first card returned ${p.value('card-track-data')} and did not match the embossed face. ${p.remark()}`,
    ),
  ),

  text('sepa-transfer', 'form', (p) =>
    lines(
      'SEPA CREDIT TRANSFER',
      write`IBAN: ${p.value('iban')}`,
      write`BIC: ${p.value('swift-bic')}`,
      `Reference: rent ${p.number(1, 12)}/2024`,
    ),
  ),

  text(
    'mutual-legal-assistance',
    'prose',
    (p) =>
      write`The requested records concern the account ${p.value('iban')}, held since ${p.date()}, with SWIFT code ${p.value('swift-bic')}. A second account is ${p.value('iban')}. ${p.remark()}`,
  ),

  text('swift-xml', 'xml', (p) =>
    lines(
      '<CdtTrfTxInf>',
      write`  <CdtrAgt><FinInstnId><BIC>${p.value('swift-bic')}</BIC></FinInstnId></CdtrAgt>`,
      write`  <CdtrAcct><Id><IBAN>${p.value('iban')}</IBAN></Id></CdtrAcct>`,
      `  <Amt>${p.number(100, 9000)}.00</Amt>`,
      '</CdtTrfTxInf>',
    ),
  ),

  text('uk-bacs', 'form', (p) => {
    const sort = sortCode(p.random);
    const account = p.digits(8);
    return lines(
      'BACS DETAILS',
      write`Account name: ${p.value('person-name')}`,
      write`${p.mark('uk-sort-code-account', `Sort code: ${sort} Account number: ${account}`)}`,
      `Reference: expenses`,
    );
  }),

  text(
    'uk-bank-prose',
    'prose',
    (p) =>
      write`The money went to sort code ${p.value('uk-sort-code-account')} within an hour of the call. ${p.remark()}`,
  ),

  text('wallet-seizure', 'report', (p) =>
    lines(
      'CRYPTOCURRENCY SEIZURE REPORT',
      write`Source wallet: ${p.value('crypto-address')}`,
      write`Government wallet: ${p.value('crypto-address')}`,
      write`Case no. ${p.value('case-number')}`,
      `Amount: 0.${p.digits(8)} BTC`,
    ),
  ),

  text(
    'ransom-note',
    'prose',
    (p) =>
      write`All your files are locked. Send 2 coins to ${p.value('crypto-address')} and write to ${p.value('email-address')} within three days.`,
  ),

  text(
    'merchant-settings',
    'config',
    (p) =>
      lines(
        '[payments]',
        'gateway=authorize',
        write`transaction_key=${p.value('password')}`,
        write`settlement_routing_number=${p.value('us-aba-routing')}`,
        write`settlement_account_number=${p.value('us-bank-account')}`,
      ),
    ['api-token', 'password'],
  ),

  text(
    'fraud-complaint',
    'prose',
    (p) =>
      write`The complainant's card ${p.value('payment-card')} was charged four times at a pump in ${p.town()}. ${p.remarks()}`,
    ['victim-witness'],
  ),

  text('informal-payout-note', 'memo', (p) =>
    lines(
      'Buy money reconciliation',
      write`Payee bank acct: ${p.value('us-bank-account')}`,
      write`Payee routing no: ${p.value('us-aba-routing')}`,
      write`Payee taxpayer id (ITIN): ${p.value('us-itin')}`,
    ),
  ),
];
