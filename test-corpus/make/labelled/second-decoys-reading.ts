import { lines } from './content.ts';
import { type Template, text } from './template.ts';

/** Harmless things to read: news, history, rules and advice in words that others use for secrets. Nothing is marked. */
export const DECOYS_TO_READ: readonly Template[] = [
  text(
    'plain-defence-news',
    'prose',
    (p) =>
      `The defence ministry said on ${p.pick('Monday', 'Thursday')} that ${p.number(2, 40)} frigates would be refitted. Once a secret, the hull design is now shown in museums. A spokesman declined to discuss classified programs and called the cost confidential.`,
  ),
  text(
    'plain-terrorism-history',
    'prose',
    (p) =>
      `Between 1969 and ${p.number(1980, 1998)} the group claimed ${p.number(20, 300)} attacks. Informants, the author argues, mattered less than talks. Undercover work is covered in chapter ${p.number(2, 12)}, the trials in the next.`,
  ),
  text(
    'plain-nato-article',
    'prose',
    (p) =>
      `The alliance has ${p.number(28, 32)} members. Its papers are graded in four steps, the lowest of which is called restricted. Archives open after ${p.number(20, 40)} years.`,
  ),
  text('plain-spy-film-review', 'prose', (p) =>
    lines(
      `Film of the week, ${p.number(2, 5)} stars`,
      'Top secret plans, a sealed envelope and an undercover chef: the plot is thin but the surveillance van scenes are funny. Rated for ages 12 and up.',
    ),
  ),
  text(
    'plain-museum-label',
    'prose',
    (p) =>
      `Cipher machine, steel and oak, about 19${p.number(30, 45)}. The operator typed a message and a colleague wrote down each lamp. Gift of the signal corps, ${p.number(1960, 2010)}.`,
  ),
  text('plain-museum-inventory', 'list', (p) =>
    lines(
      'COLLECTION INVENTORY',
      ...p.repeat(
        p.number(5, 10),
        () =>
          `${p.number(1901, 2019)}.${p.number(1, 90)}.${p.number(1, 40)}  ${p.pick('vase', 'sabre', 'loom', 'bell')}  ${p.number(4, 90)} x ${p.number(4, 90)} cm`,
      ),
    ),
  ),
  text('plain-library-passcodes', 'policy', (p) =>
    lines(
      'SIGN-IN RULES FOR PATRONS',
      `Choose a phrase of at least ${p.number(10, 20)} letters that you use nowhere else. We do not make you change it. A lost one is replaced at the counter after you show a card.`,
      'Staff will never ask you to say it aloud.',
    ),
  ),
  text('plain-credential-standard', 'policy', (p) =>
    lines(
      'AUTHENTICATION STANDARD',
      `${p.number(1, 9)}.1 Credentials: length over complexity. Passwords: not reused for ${p.number(4, 24)} cycles.`,
      'Private keys: generated on the device and never exported. API tokens: rotated every quarter.',
    ),
  ),
  text('plain-license-text', 'policy', (p) =>
    lines(
      `Copyright (c) ${p.number(2010, 2024)} the contributors`,
      'Permission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in the software without restriction.',
      'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.',
    ),
  ),
  text('plain-readme-tool', 'code', (p) =>
    lines(
      '# mapdraw',
      'Draws maps from text.',
      '## Usage',
      `    mapdraw --input FILE --zoom ${p.number(1, 18)}`,
      '## Configuration',
      'Set MAPDRAW_TOKEN in the environment. See docs/tokens.md to get one.',
    ),
  ),
  text('plain-pipeline-docs', 'prose', (p) =>
    lines(
      '## How our CI/CD works',
      `CI runs on each push and takes about ${p.number(3, 20)} minutes. CD ships when CI is green. Secrets come from the vault: a job asks for them by name and they are masked in its log.`,
      'A CI job that is stuck for an hour is killed.',
    ),
  ),
  text('plain-helm-values', 'yaml', (p) =>
    lines(
      `replicas: ${p.number(1, 9)}`,
      'existingSecret: portal-db',
      'passwordKey: db-password',
      'auth:',
      '  password: ""',
      '  enabled: true',
    ),
  ),
  text('plain-terraform-variables', 'config', (p) =>
    lines(
      'variable "db_password" {',
      '  type      = string',
      '  sensitive = true',
      '}',
      'resource "aws_db_instance" "a" {',
      '  password = var.db_password',
      `  storage  = ${p.number(20, 400)}`,
      '}',
    ),
  ),
  text('plain-powershell', 'code', (p) =>
    lines(
      '$cred = Get-Credential',
      '$password = Read-Host -AsSecureString',
      `Start-Sleep -Seconds ${p.number(1, 60)}`,
      'Connect-Service -Credential $cred',
    ),
  ),
  text(
    'plain-unit-tests',
    'code',
    (p) =>
      lines(
        "test('formats a number', () => {",
        "  expect(mask('078-05-1120')).toBe('***-**-6789');",
        "  expect(phone('5551234567')).toBe('(555) 123-4567');",
        `  expect(total([1, 2, ${p.number(3, 9)}])).toBeGreaterThan(3);`,
        '});',
      ),
    ['us-ssn', 'us-ssn-partial', 'phone-number'],
  ),
  text(
    'plain-test-fixture',
    'json',
    (p) =>
      lines(
        '{ "description": "fake data for the test suite, nobody real",',
        `  "user": { "login": "test${p.number(1, 9)}", "password": "test1234", "email": "test@example.com" },`,
        '  "card": "4242 4242 4242 4242" }',
      ),
    ['password', 'email-address', 'payment-card'],
  ),
  text('plain-cron-table', 'config', (p) =>
    lines(
      '# m h dom mon dow command',
      `${p.number(0, 59)} ${p.number(0, 23)} * * * /usr/local/bin/rotate`,
      `*/${p.number(5, 30)} * * * 1-5 /usr/local/bin/poll --quiet`,
      `0 ${p.number(0, 6)} 1 1,4,7,10 * /usr/local/bin/report`,
    ),
  ),
  text('plain-changelog', 'list', (p) =>
    lines(
      `## ${p.number(1, 9)}.${p.number(0, 30)}.${p.number(0, 9)} (${p.isoDate()})`,
      '- fixed: password field kept focus',
      '- fixed: token refresh ran twice',
      `- changed: IP address column is ${p.number(20, 45)} wide`,
    ),
  ),
  text(
    'plain-obituary-of-a-ship',
    'prose',
    (p) =>
      `The ferry was born of a bet, served ${p.number(20, 60)} years and carried ${p.number(1, 9)} million people. She was broken up in spring; her bell hangs in the harbor office.`,
  ),
  text('plain-debate-surveillance', 'slides', (p) =>
    lines(
      `# Debate ${p.number(1, 20)}: cameras in town centers`,
      '- For: fewer thefts, faster help',
      '- Against: privacy, cost, false matches',
      '- What would a judge ask?',
    ),
  ),
  text(
    'plain-witness-essay',
    'prose',
    (p) =>
      `What is a witness? In the law of evidence it is anyone who tells a court what was seen. A victim may be one too. The essay must not exceed ${p.number(8, 20)} pages.`,
  ),
  text(
    'plain-retention-schedule',
    'policy',
    (p) =>
      lines(
        'RETENTION SCHEDULE',
        `Juvenile records: until age ${p.number(21, 28)}`,
        `Body camera video: ${p.number(60, 400)} days`,
        'Suspicious activity files: five years, then review',
        'Sealed files: until ordered otherwise',
      ),
    ['juvenile', 'suspicious-activity-report', 'sealed-process'],
  ),
];
