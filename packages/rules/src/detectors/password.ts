import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';
import { commandPasswords, filePasswords, notedPasswords, sqlPasswords } from './parts/secret-commands.ts';
import { namedPasswords, pinCodes, toolPasswords } from './parts/secret-text.ts';

/** Passwords in words, settings and columns. The value has no shape, so its name must stand before or above it. */
export const password: Detector = {
  infoType: 'password',
  title: 'Password',
  source: 'NIST SP 800-63B, section 3.1.1: passwords of at least 64 characters must be accepted',
  value: true,
  secret: true,
  find: [
    ...namedPasswords,
    ...toolPasswords,
    ...commandPasswords,
    ...sqlPasswords,
    ...filePasswords,
    ...notedPasswords,
    ...pinCodes,
  ],
  headers: {
    names: phrases(`password; passcode; pass phrase; password pin; pin number; pin code; =pin; unlock code; unlock pin;
      device pin; phone pin; phone passcode; device passcode; screen lock code; unlock pattern;
      login password; public password; old password; new password; user password; admin password;
      temp password; temporary password; initial password; default password; confirm password; gate code;
      gate access code; gate pin; door code; alarm code; alarm pin; keypad code; lockbox code; entry code;
      access pin; garage code; building code access; bypass pin; security pin; voicemail pin;
      voicemail password; wifi password; router password; email password; ftp password; db password;
      database password; smtp password; pdf edit password; pdf password; file password; zip password;
      sql password; verisign password; authorize net password; encryption password; password 1;
      security answer; secret answer; security question answer; hint answer; apple id password;
      icloud password; cloud password; login pin; user pin`),
    // Whatever was done to it: many a column that says so holds short hashes, or plain words.
    maybe: phrases('password hash; password hashed; password encrypted; pass hash; hash password'),
    not: phrases(`field; prompt; message; expire; expired; expiry; expiration; reset; changed; change; hint; policy;
      question; required; security level; age; length; history; attempt; date; type; url; link; last set;
      guid; count; subject; hash; salt; has; forgot; show; allow; must; lapel;
      email template; strength; valid; label; text prompt; caption; never; tie; hitch; retrieval;
      pen register; pin security; by pass pin security; security`),
  },
  // `PWD` is also where a shell stands.
  labelled: pattern`(?!/(?:home|Users|usr|var|root|opt|tmp|mnt)/)\S(?:[^\n]{0,126}\S)?`,
  lengthMax: 256,
  check: 'secret-value',
  checkedShapes: ['find'],
  near: [
    'login',
    'log in',
    'user',
    'username',
    'userid',
    'user id',
    'account',
    'vpn',
    'portal',
    'server',
    'admin',
    'wifi',
  ],
  notNear: [
    'policy',
    'for example',
    'example password',
    'placeholder',
    'template',
    'must contain',
    'at least',
    'sample',
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    "define( 'DB_PASSWORD', '«orchard-77»' );",
    '- name: SMTP_PASSWORD\n  value: "«mailpass7»"',
    '<add key="SmtpPassword" value="«mailgate8»" />',
    '<Password>\n  <Value>«blue-lake-9»</Value>\n</Password>',
    'cpassword="«EXAMPLEexampleEXAMPLE0123456789»"',
    'MAIL_PASSWORD="«heron green 44 lake»"',
    'ansible_ssh_pass: «deploy99»',
    'curl -u admin:«heron99» https://api.example.org/x',
    'mysql -u root -p«lakeside» portal',
    'net use z: \\\\fs1\\share /user:EXAMPLE\\jdoe «Heron2031»',
    'machine ftp.example.org login builder password «heron44»',
    'requirepass «lake9heron»',
    'db1.example.org:5432:portal:reader:«lake9heron»',
    'Login: jdoe / «Xy7!plmn»',
    'redis://:«lake9heron»@cache1.example.org:6379/0',
    'the PIN is «482913»',
    'Login jdoe password «Lake31»',
    "$config['password'] = '«orchard»';",
    'bindpw «lake9heron»',
    'Safe combination: «12-31-45»',
    'Gate code: «#4471»',
    'Password: «Winter2031!»',
    'The bridge opens with PIN: «482913»',
    '**Password:** «Heron-989x!»',
    'Password 2: «Heron-989x!»',
    'Password for the portal: «Heron-989x!»',
    'Password - «Heron-989x!»',
    'Password is: «Heron-989x!»',
    '| Password | «Heron-989x!» |',
    'tool --password «Heron-989x!»',
    'Password: «the-heron-989»',
    'PW: «Heron-989x!»',
    'postgres://reader:«Heron-989x!»@db.example.org/portal',
    '<password>«Heron-989x!»</password>',
    'user jdoe pwd=«s3cr3t-Example»',
    'the passcode is «137946»',
    '{"password": "«hunter2»"}',
    'password: «swordfish»',
    { label: 'LoginPassword', text: '«swordfish»' },
    { label: 'PasswordPIN', text: '«4471»' },
    { label: 'password', text: '«changeme»' },
    { label: 'EncryptedPassword', text: '«rl.3StKT.4T8M»' },
    { label: 'password encrypted', text: '«0822455D0A16»' },
    { label: 'Hashed_Password', text: '«Heron-989x!»' },
    { label: 'hashed pwd', text: '«swordfish9»' },
    { label: 'Encrypted_User_Password', text: '«ab.9XtLQ.1Z2k»' },
    { label: 'PasswordHash', text: '«ab.9XtLQ.1Z2k»' },
  ],
  counterexamples: [
    'password = config.smtp.password',
    'password: "Must be at least 8 characters"',
    "IDENTIFIED BY '<password>'",
    'plink -ssh roe@sw1 -pw %PASS%',
    'the new password is needed by 2031',
    'const password = getPassword();',
    'password: z.string().min(8),',
    'this.password = request.body.password;',
    "'PASSWORD': os.environ['DB_PASSWORD'],",
    'vault_pw: !vault',
    'Default password: changeme',
    'postgres://user:password@localhost:5432/db',
    'curl -u username:password https://example.org',
    'mysql -u root -p',
    '<input type="password" name="password" placeholder="Password">',
    '"password": { "type": "string", "minLength": 8 }',
    "pick(user, 'password', 'email')",
    'pass: 1234 fail: 3',
    'POSTGRES_PASSWORD=mysecretpassword',
    'password required',
    'Password: ********',
    'password policy',
    'https://example.org:8080/reset',
    'Password: \u0024{PORTAL_PASSWORD}',
    'Password: <your password>',
    'Password 2 of 3 attempts',
    'the password for the portal is reset by the desk',
    'Password must be 12 characters',
    'Password is not stored',
    'Password: ____',
    'password: string;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what stands in a shell script.
    'password=${DB_PASSWORD}',
    'Password is required to be 12 characters',
    { label: 'PasswordExpires', text: '2031-01-01' },
    { label: 'Password', text: 'n/a' },
    { label: 'Password', text: '********' },
    { label: 'PasswordEncrypted', text: 'Yes' },
    { label: 'PasswordProtected', text: 'true' },
  ],
};
