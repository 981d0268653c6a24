import { expect, test } from 'vitest';
import { findMatches } from '../src/match/find-matches.ts';

/** Secrets as programs and devices keep them, line by line. What is a secret stands in guillemets. */
const forms: Readonly<Record<string, readonly string[]>> = {
  'network-secret': [
    'passwd «EXAMPLEexample01» encrypted',
    'failover key «lake9heron»',
    'snmp-server host inside 192.0.2.7 community «lake9comm» version 2c',
    'snmp-server user ops network-admin auth md5 0x5a5a priv «0x9f8e7d6c5b4a39281706f5e4d3c2b1a0» localizedkey',
    ' ikev2 local-authentication pre-shared-key «lake<9>heron»',
    'password operator plaintext "«Lake9heron»"',
    'snmpv3 user "ops" auth sha "«lake9auth»"',
    'mgmt-user admin «9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c»',
    'wpa-passphrase «Lake9-heron»',
    'set user ops authentication plain-text-password-value «Lake!heron9»',
    'set user ops authentication-sha authentication-password «lake9-auth»',
    '        pre-shared-secret «Lake.9.heron»',
    '    community «lake-ro» {',
    'set psksecret "«Lake&heron9»"',
    'set password "«Lake 9 Heron»"',
    'com2sec readonly 192.0.2.0/24 «lake9-ro»',
    'trapcommunity «lake9comm»',
    'snmpwalk -v2c -c «lake9comm» 192.0.2.7',
    'esxcli system snmp set --communities «lake9comm»',
    'snmp_community: «lake-comm»',
    'vpn_psk         = "«EXAMPLEexample0123»"',
    'wep_key0=«1A2B3C4D5E»',
    'secret = "«Lake 9 Heron»"',
    ': PSK «EXAMPLEexample0123»',
    ': RSA client.pem "«lake9heron»"',
    '<pre-shared-key><key>«lake9heron»</key>',
    '<snmp-community-string>«lake9comm»</snmp-community-string>',
    'key "tsig" { secret "«EXAMPLEexample0123EXAM==»"; };',
    'the wifi pass is «Lakeheron99»',
  ],
  password: [
    "CREATE USER 'app' IDENTIFIED BY '«lake9heron»';",
    'CREATE USER app IDENTIFIED BY «Lake9_Heron» DEFAULT TABLESPACE users;',
    "ALTER ROLE reader WITH PASSWORD '«lake9heron»';",
    "CREATE LOGIN [svc] WITH PASSWORD = N'«Lake!Heron»', CHECK_POLICY = ON;",
    'plink -ssh roe@sw1 -pw «lake9heron»',
    "smbclient //fs1/data -U 'roe%«lake9heron»' -c ls",
    '//fs1/data /mnt cifs user=roe%«lake9heron»,vers=3.0 0 0',
    'ipmitool -H 192.0.2.8 -U ADMIN -P «Lake9heron» power status',
    'echo "roe:«lake9heron»" | chpasswd',
    'redis-server --requirepass «lake9-Heron» --appendonly yes',
    "Connect-Server -User roe -Password '«Lake9heron!!»'",
    'schtasks /create /tn sync /ru EXAMPLE\\svc /rp «Lake9heron!»',
    'openssl enc -aes-256-cbc -k «Lake9heron» -in a -out b',
    'roe@example.org:{PLAIN}«lake9heron»::::::',
    'SQLConnectInfo ftp@192.0.2.5 ftp «Lake9heron»',
    'ldap_default_authtok = «lake9heron»',
    'user worker on >«lake9heron» ~jobs:*',
    '  user_client="«lake9heron»";',
    'auth_pass «lake9heron»',
    'keystorePass="«lakeheron»"',
    '<bindpw><![CDATA[«lake&9heron»]]></bindpw>',
    '<Setting name="FTP Proxy password">«lake9heron»</Setting>',
    'db_password        = "«lake9heron»"',
    'password: "«l4ke.Heron»"',
    'https://ci:«EXAMPLEexample0123»@git.example.org/ops.git',
    'admin_pin=«831204»',
    'The PUK is «51820437».',
    'Use roe with the password «heron2231».',
    'backup passphrase "«lake heron nine blue»"',
    'Old switch: enable pw «lake9heron», ask the desk',
  ],
  'password-hash': [
    `password_pbkdf2 root «grub.pbkdf2.sha512.10000.${'9F8E7D6C5B4A3928'.repeat(8)}.${'1706F5E4D3C2B1A0'.repeat(8)}»`,
    '<credential-encrypted>«{AES}EXAMPLEexampleEXAMPLE0123456789=»</credential-encrypted>',
  ],
};

test.each(Object.entries(forms).flatMap(([infoType, lines]) => lines.map((line) => [infoType, line] as const)))(
  '%s: %s',
  (infoType, line) => {
    const start = line.indexOf('«');
    const end = line.indexOf('»') - 1;
    const text = line.replaceAll(/[«»]/g, '');
    const found = findMatches(`! settings\n${text}\n! end\n`, { specimens: 'real' })
      .filter((match) => match.infoType === infoType && match.confidence !== 'possible')
      .map((match) => [match.start - 11, match.end - 11]);
    expect(found).toContainEqual([start, end]);
  },
);

test.each([
  'password = config.smtp.password',
  'password: "Must be at least 8 characters"',
  'password-length 12',
  'passwd: files sss',
  'rootpw --iscrypted',
  'ssl_key = /etc/ssl/private/portal.key',
  'admin_ssh_key = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQJSAog3Jsb8lZRuGtTrPBMq"',
  'paypal_password: "%env(PAYPAL_PW)%"',
  '"Password": "#{SmtpPassword}#"',
  "INSERT INTO users (name, password) VALUES ('roe', MD5(concat('a')));",
  'spring.cloud.password={cipher}9f8e7d6c5b4a39281706f5e4d3c2b1a0',
])('is none: %s', (text) => {
  const kinds = new Set(['password', 'network-secret', 'api-token', 'connection-string']);
  const found = findMatches(`${text}\n`, { specimens: 'real' }).filter(
    ({ infoType, confidence }) => kinds.has(infoType) && confidence !== 'possible',
  );
  expect(found).toEqual([]);
});
