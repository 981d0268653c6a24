import { lines } from './content.ts';
import { type Template, text } from './template.ts';

/** Harmless papers that explain secrets, markings and forms, and show none. Nothing may be found at `likely`. */
export const DECOYS_OF_POLICIES: readonly Template[] = [
  text('decoy-password-policy', 'policy', (p) =>
    lines(
      'PASSWORD POLICY',
      `Passwords must be at least ${p.number(8, 16)} characters and contain a digit. Your password expires after ${p.number(30, 180)} days.`,
      'Never share your password or write it down. If you forgot your password: ask the service desk for a reset.',
    ),
  ),

  text('decoy-informant-policy', 'policy', (p) =>
    lines(
      `POLICY ${p.number(100, 900)}: USE OF CONFIDENTIAL INFORMANTS`,
      'A confidential informant must be approved by a supervisor before use. Informant files are kept in a locked room.',
      'Payments to informants require two signatures.',
    ),
  ),

  text('decoy-cui-training', 'slides', (p) =>
    lines(
      '# What is CUI?',
      `Lesson ${p.number(1, 9)}`,
      '- Controlled unclassified information replaces older labels such as FOUO and LES.',
      '- The banner marking is placed at the top of each page.',
      '- TLP colors say how far a message may travel: red, amber, green, clear.',
    ),
  ),

  text('decoy-marking-quiz', 'slides', (p) =>
    lines(
      'QUIZ',
      `${p.number(1, 9)}. Where does a portion mark stand? a) before the paragraph b) after it`,
      '2. Which label did law enforcement agencies use before? Explain in a sentence.',
      '3. Who may decontrol a document?',
    ),
  ),

  text(
    'decoy-press-release',
    'prose',
    (p) =>
      `The department opened its new station in ${p.town()} on Saturday. Chief ${p.person().family} cut the ribbon and thanked the volunteers. Coffee was served to about ${p.number(50, 400)} visitors.`,
    ['person-name'],
  ),

  text(
    'decoy-history',
    'prose',
    (p) =>
      `Operation ${p.pick('Market Garden', 'Overlord', 'Torch')} is taught in every course on planning. Historians still argue about the weather, the bridges and the ${p.number(3, 9)} days that were lost.`,
  ),

  text('decoy-search-and-rescue', 'report', (p) =>
    lines(
      'SEARCH AND RESCUE (SAR) MONTHLY SUMMARY',
      `SAR missions: ${p.number(2, 30)}. Hikers found well: ${p.number(2, 30)}. Helicopter hours: ${p.number(3, 60)}.`,
      'The SAR team meets on the first Tuesday.',
    ),
  ),

  text('decoy-blank-form', 'form', () =>
    lines(
      'INCIDENT REPORT (BLANK)',
      'Name: ____________________  DOB: __/__/____',
      'SSN: ___-__-____   DL No.: ____________ State: ____',
      'Address: ______________________________',
      'Officer: ____________ Badge #: ________',
      'Case number: ________',
    ),
  ),

  text(
    'decoy-placeholder-form',
    'form',
    () =>
      lines(
        'SAMPLE FORM',
        'Name: LAST, FIRST MIDDLE',
        'Date of birth: MM/DD/YYYY',
        'SSN: NNN-NN-NNNN',
        'Phone: (xxx) xxx-xxxx',
        'E-mail: your e-mail here',
      ),
    ['person-name'],
  ),

  text('decoy-masked', 'list', () =>
    lines(
      'Export, values hidden',
      'SSN: ***-**-****',
      'Card: **** **** **** ****',
      'Password: ********',
      'Phone: (***) ***-****',
      'DOB: [REDACTED]',
      'Account number: XXXXXXXXXX',
    ),
  ),

  text('decoy-env-example', 'config', (p) =>
    lines(
      '# copy to .env and fill in',
      `DB_PASSWORD=\${DB_PASSWORD}`,
      'API_KEY=<your-api-key>',
      'SMTP_PASSWORD=changeme',
      'JWT_SECRET=',
      `PORT=${p.number(3000, 9000)}`,
    ),
  ),

  text('decoy-yaml-template', 'yaml', () =>
    lines(
      'database:',
      `  password: "{{ vault_db_password }}"`,
      `  url: \${DATABASE_URL}`,
      'aws:',
      '  secret_key: !Ref SecretKeyParameter',
    ),
  ),

  text('decoy-readme', 'code', () =>
    lines(
      '# Setup',
      'Run `export TOKEN=<token>` first.',
      'Put your password in the keychain, never in this file.',
      'The connection string looks like `postgres://USER:PASSWORD@HOST:5432/DB`.',
    ),
  ),

  text(
    'decoy-cicd',
    'prose',
    (p) =>
      `The CI/CD pipeline runs CI checks on every branch and CD to staging after review. CI took ${p.number(3, 20)} minutes this week. The UC team (unified communications) moves to the new PC image; the DS (data science) group stays on the old PC.`,
  ),

  text('decoy-workflow', 'yaml', () =>
    lines(
      'on: push',
      'jobs:',
      '  test:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - uses: actions/checkout@v4',
      '      - run: npm ci && npm test',
      '        env:',
      `          TOKEN: \${{ secrets.TOKEN }}`,
    ),
  ),
];
