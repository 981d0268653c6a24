import { describe, expect, test } from 'vitest';
import type { Detector } from '../src/detectors/detector.ts';
import { detectors } from '../src/detectors/index.ts';
import { findMatches } from '../src/match/find-matches.ts';

const kinds = new Set([
  'access-code',
  'api-token',
  'connection-string',
  'network-secret',
  'password',
  'password-hash',
  'private-key',
]);
const credentials: readonly Detector[] = detectors;

/** What is found of credentials in a text, at likely or above. */
function secretsIn(text: string): readonly string[] {
  return findMatches(text, { detectors: credentials, specimens: 'real' })
    .filter(({ infoType, confidence }) => kinds.has(infoType) && confidence !== 'possible')
    .map(({ start, end }) => text.slice(start, end));
}

/** A fault of a kind: what must be found, between guillemets, and what beside it must not. */
interface Kind {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

const key = `${'EXAMPLE01'.repeat(3)}${'example2'.repeat(4)}`;
const hex = '9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const begin = (name: string) => `-----BEGIN ${name}-----`;

const cases: Readonly<Record<string, Kind>> = {
  'something before each line of a key': {
    found: [
      `> «${begin('RSA PRIVATE KEY')}\n> ${key}»\n> ${key}`,
      `> > «${begin('PGP PRIVATE KEY BLOCK')}\n> > Version: Example 1.0\n> >\n> > ${key}»`,
      `2031-03-04T10:11:12.123Z INFO deploy[88]: «${begin('EC PRIVATE KEY')}\n2031-03-04T10:11:12.124Z INFO deploy[88]: ${key}»`,
      `# «${begin('DSA PRIVATE KEY')}\n# ${key}»`,
      `  // «${begin('OPENSSH PRIVATE KEY')}\n  // ${key}»`,
      `+«${begin('PRIVATE KEY')}\n+${key}»`,
      `const k = "«${begin('RSA PRIVATE KEY')}\\n" +\n  "${key}»\\n";`,
      `  '«${begin('RSA PRIVATE KEY')}',\n  '${key}»',`,
      `"key": "{\\"k\\": \\"«${begin('PRIVATE KEY')}\\\\n${key}»\\\\n\\"}"`,
    ],
    left: [
      `> ${begin('PUBLIC KEY')}\n> ${key}`,
      `# ${begin('CERTIFICATE')}\n# ${key}`,
      `A key begins with ${begin('RSA PRIVATE KEY')} and\nends so.`,
      `${begin('RSA PRIVATE KEY')}\n...\n-----END RSA PRIVATE KEY-----`,
      `# ${begin('RSA PRIVATE KEY')}\n# see /usr/share/doc/packages/examples/of/keys/and/certificates`,
    ],
  },
  'name and value as two properties': {
    found: [
      '[{"name":"LOG_LEVEL","value":"info"},{"name":"DB_PASSWORD","value":"«lakeside»"}]',
      '[{"value":"«lakeside»","name":"password","enabled":true}]',
      '{"Name": "AdminPassword", "Description": "of the portal", "Value": "«gosling9»"}',
      '{"ParameterKey":"MasterUserPassword","ParameterValue":"«lakeside»"}',
      '{"variable":{"db_password":{"type":"string","default":"«Lake-side-9»"}}}',
      'variable "db_password" {\n  type    = string\n  default = "«lakeside»"\n}',
      '  - value: «gosling9»\n    name: SMTP_PASSWORD',
      '[param]\nname=password\nvalue=«Lake-side-9»',
      '<add value="«gosling9»" key="DbPassword" />',
      '<property>\n  <name>dbPassword</name>\n  <value>«lakeside»</value>\n</property>',
      '<property name="hibernate.connection.password">«lakeside»</property>',
      '<setting name="Password" serializeAs="String"><value>«lakeside»</value></setting>',
      '<dict><key>Password</key><string>«lakeside»</string></dict>',
      `{"key":"Authorization","value":"Basic «YnVpbGRlcjpoZXJvbi05OTIx»","type":"text"}`,
      `{"name":"X-Api-Key","value":"«${hex}»"}`,
    ],
    left: [
      '{"name":"PASSWORD_MIN_LENGTH","value":"12"}',
      '{"name":"password","value":""}',
      '{"name":"DB_PASSWORD","valueFrom":{"secretKeyRef":{"name":"db","key":"password"}}}',
      '{"name":"password","type":"string","value":"{{password}}"}',
      '{"name":"password"},{"name":"region","value":"north-2"}',
      '<add key="PasswordMinLength" value="12"/>',
      '<property name="passwordEncoder" ref="bcrypt"/>',
      'variable "db_password" {}\nvariable "region" {\n  default = "us-east-1"\n}',
    ],
  },
  'a value on the next line': {
    found: [
      'Password:\n«Lake-side-9»',
      'Your new password is:\x1f    «Lake-side-9»\x1fPlease change it.',
      'User name\n  clerk\nPassword\n  «Lake-side-9»',
      'DB_PASSWORD = (\n    "«lakeside»"\n)',
      "app.secret_key = (\n    '«39a4c464-cb1d-4b8d-aa1f-83c7c04fa673»'\n)",
      'export DB_PASSWORD=\\\n«Lake-side-9»',
      '$cred = New-Cred `\n  -Password `\n  "«Lake-side-9»"',
      'database:\n  password: >-\n    «Lake-side-9»\n  host: db1',
      `api_key: |\n  «9Kq2vT7xPz4mWc8sLd1n»`,
    ],
    left: [
      'Password:\nUser name:\n',
      'password:\n  secretKeyRef:\n    name: db',
      "DB_PASSWORD = os.environ.get(\n    'DB_PASSWORD')",
      '* man/passwd.1, src/password:\ncleanups.',
      'The password is\nnot stored.',
      'Password:\n  - minLength 12',
      'password = "".join([\n])',
      'Set the password:\nDB_PASSWORD=change-me-before-use',
      'URI_FOR_OBJECT_ON_TOKEN =\n  P11_KIT_URI_FOR_OBJECT | P11_KIT_URI_FOR_TOKEN,',
    ],
  },
  'passwords on command lines': {
    found: [
      'mysqldump --user=root --password=«lakeside» cad > x.sql',
      'svn co --username clerk --password «lakeside» https://svn.example.org/x',
      'PGPASSWORD=«lakeside» psql -h db1',
      'net use \\\\fs1\\share «lakeside» /user:EXAMPLE\\clerk',
      'sqlplus system/"«Heron9lake»"@//ora1.example.org/XE',
      'htpasswd -b -c /etc/htpasswd clerk «lakeside»',
      'xfreerdp /u:clerk /p:«lakeside» /v:192.0.2.7',
      'schtasks /create /tn x /ru clerk /rp «lakeside»',
      'echo «lakeside» | sudo -S apt update',
      'ENV POSTGRES_PASSWORD «lakeside»',
      "curl -d 'username=clerk&password=«lakeside»' https://x.example.org",
      "ssh-keygen -t rsa -N '«lakeside»' -f k",
      'rcon_password "«gosling»"',
      `git remote add o https://«${hex}01234567»@git.example.org/x.git`,
      '  -u clerk:«lakeside» \\\n  https://x.example.org',
    ],
    left: [
      'svn co --username ARG --password ARG',
      'use the --ftp-user and --ftp-password command switches',
      'mysql -u root -p cad',
      'net user clerk /active:no',
      'htpasswd -c /etc/htpasswd clerk',
      'mysqldump --password=$PW cad',
      'kinit -p clerk',
      'https://x.example.org/reset?password=required',
      'SEC_ERROR_BAD_PASSWORD = SEC_ERROR_BASE + 15,',
    ],
  },
  'passwords in code and in files of tools': {
    found: [
      "$db = new mysqli('localhost', 'clerk', '«lakeside»', 'cad');",
      "$pdo = new PDO('mysql:host=localhost;dbname=cad', 'clerk', '«lakeside»');",
      "conn.login('clerk@example.org', '«lakeside9»', done);",
      "$config = array('user' => 'clerk', 'pass' => '«lakeside»');",
      'System.setProperty("db.password", "«lakeside»");',
      "$CFG->dbpass    = '«lakeside»';",
      '<connection user="clerk" pass="«lakeside»"/>',
      'ansible-playbook x -e "ansible_become_pass=«lakeside»"',
      'var opts = { username: "clerk", pass: "«lakeside»" };',
      'account portal\nuser clerk\npassword «lakeside»',
      'poll pop.example.org protocol pop3 username "clerk" password "«heron9»"',
      "UPDATE users SET password = md5('«lakeside»') WHERE id = 3;",
      `define('AUTH_KEY', '«K(Q:0|IZ2O*1XtXX0s~aE{#G:}WEz=ol<e|gZ:)P;4(,O6_a8&8$R[*WE>WT|iY»');`,
    ],
    left: [
      "$password = $_POST['password'];",
      'my $pass = $self->is_passing();',
      'https://x.example.org\n.SH "SEE ALSO"',
      'const password = new Password(input);',
      "conn.login(user, 'password');",
      'the record is identified by resource_base of CLIENTXIDRANGE',
      'problem identified by "jamesh"',
    ],
  },
  'rows of a dump under the columns of the definition': {
    found: [
      `CREATE TABLE \`users\` (\n  \`id\` int(11) NOT NULL,\n  \`name\` varchar(80),\n  \`password\` varchar(255) DEFAULT '',\n  PRIMARY KEY (\`id\`)\n);\nINSERT INTO \`users\` VALUES (1,'clerk','«${hex}»');`,
      "create table accounts (id int, login text, passwd text);\ninsert into accounts values (1, 'clerk', '«lakeside»');",
      "CREATE TABLE IF NOT EXISTS public.staff (id int, pin_code varchar(8));\nINSERT INTO staff VALUES (7, '«447102»');",
      "CREATE TABLE k (id int CHECK (id > 0), api_key text);\x1fREPLACE INTO k VALUES (1,'«9Kq2vT7xPz4mWc8sLd1n»');",
      "CREATE TABLE p (amount decimal(10,2), password text);\nINSERT INTO p VALUES (1.50, '«lakeside»');",
    ],
    left: [
      "CREATE TABLE files (id int, sha text);\nINSERT INTO files VALUES (1, '9f8e7d6c5b4a39281706f5e4d3c2b1a0');",
      "CREATE TABLE a (password text);\nINSERT INTO b VALUES ('lakeside');",
      "CREATE TABLE a (password_changed date);\nINSERT INTO a VALUES ('2031-01-01');",
      'Create tables (and chairs) before you insert into the room values of comfort.',
      'CREATE TABLE a (password text);\nINSERT INTO a VALUES (NULL);',
    ],
  },
  'sessions and headers of requests': {
    found: [
      'Cookie: PHPSESSID=«8k2vt7xpz4mwc8sld1n9q3r5t7»; theme=dark',
      'Set-Cookie: JSESSIONID=«9F8E7D6C5B4A39281706F5E4D3C2B1A0»; Path=/',
      'Set-Cookie: connect.sid=«s%3A8k2vt7xpz4mwc8sld1n9q3.r5t7Qm2Vx8»; Path=/',
      'Authorization: Basic «YnVpbGRlcjpoZXJvbi05OTIx»',
      'Proxy-Authorization: Basic «YnVpbGRlcjpoZXJvbi05OTIx»',
    ],
    left: [
      'Cookie: theme=dark-mode-2031-spring',
      'Authorization: Bearer YOUR_TOKEN',
      'Set-Cookie: locale=en-US-posix-2031; Path=/',
      'Authorization: Basic <base64>',
      'the PHPSESSID cookie is set',
    ],
  },
  'passwords in prose and in other languages': {
    found: [
      'Your temporary credentials: ktannahill / «Welcome2031»',
      'pw for the records pc is «Heron9lake»',
      'The password for the portal has been reset to «Heron9lake»',
      'log in as clerk with password «heron9lake»',
      'Contraseña: «Ladrillo77!»',
      'La contraseña es «Ladrillo77»',
      'Le mot de passe est «Briques77»',
      'Das Passwort lautet «Ziegel77»',
      'Senha: «Tijolo77»',
    ],
    left: [
      'Contraseña: requerida',
      'la contraseña es necesaria',
      'the passphrase "enter again" prompt shows',
      'the password for the portal is reset by the desk',
      'Palabras clave: policía, justicia',
      'convert the password to UCS2.',
    ],
  },
  'codes of doors': {
    found: [
      'RP HIDING. GATE CODE «4471#», SPARE KEY UNDER BLUE POT',
      'OUT, LOCKBOX «0915» ON RAIL',
      'The alarm code is «8812», disarm within 30 s',
      'Door code «2244#» after hours',
      'the code to the evidence room is «5590»',
      'Clave del portón: «4471»',
      'safe combination «12-31-45»',
    ],
    left: [
      'the dress code is casual',
      'Building code 1207 applies',
      'Area code: 518',
      'alarm code of practice 4471',
      'Error code: 5001',
      'Door 4471',
    ],
  },
  'what is public or no secret': {
    found: ['PASS: «heron9lake»', 'Password: «Vesk2031!»', 'snmp-server community «lake9comm» RO'],
    left: [
      'PASS: addr2line\nPASS: addr2line -f option',
      'Running ar.exp ...\nPASS: strip-13',
      'PASS: gdb.ada/assign_1.exp: changing the language',
      'Zoom: https://zoom.example.org/j/81234567890  Meeting ID: 812 3456 7890  Passcode: 114477',
      'Webex meeting number (access code): 2551 234 5678 password: Vesk2031',
      'Password: changeme',
      'Password: <your-password>',
      'psk: added checks to satisfy static analyzers',
      'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    ],
  },
};

for (const [kind, { found, left }] of Object.entries(cases)) {
  describe(kind, () => {
    test.each(found)('found: %s', (marked) => {
      const text = marked.replaceAll(/[«»]/g, '');
      const value = marked.slice(marked.indexOf('«') + 1, marked.indexOf('»'));
      expect(secretsIn(text)).toContain(value);
    });

    test.each(left)('left: %s', (text) => {
      expect(secretsIn(text)).toEqual([]);
    });
  });
}
