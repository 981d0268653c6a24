import { hex } from './check-digits.ts';
import { lines, write } from './content.ts';
import { ntlmHash } from './secrets.ts';
import { type Template, text } from './template.ts';

/** Settings, scripts and mails with secrets. */
export const SECRETS: readonly Template[] = [
  text('password-email', 'email', (p) =>
    lines(
      write`To: ${p.value('email-address')}`,
      'Subject: your new portal account',
      '',
      'Welcome. You can sign in today.',
      write`Username: ${p.person().family.toLowerCase().slice(0, 6)}${p.digits(2)}`,
      write`Password: ${p.value('password')}`,
    ),
  ),

  text(
    'password-note',
    'prose',
    (p) => write`For the jail kiosk the password is ${p.value('password')} until IT resets it. ${p.remark()}`,
  ),

  text('password-sheet', 'list', (p) =>
    lines(
      'STATION LOGINS - keep in the drawer',
      ...p.repeat(
        p.number(3, 6),
        () =>
          write`${p.pick('RMS', 'CAD', 'Portal', 'Camera NVR', 'Fuel pump')}: user desk${p.number(1, 9)} pw: ${p.value('password')}`,
      ),
    ),
  ),

  text('env-file', 'config', (p) =>
    lines(
      'APP_ENV=production',
      write`DB_PASSWORD=${p.value('password')}`,
      write`DATABASE_URL=${p.value('connection-string')}`,
      write`GITHUB_TOKEN=${p.value('api-token')}`,
      'LOG_LEVEL=info',
    ),
  ),

  text('yaml-settings', 'yaml', (p) =>
    lines(
      'database:',
      '  host: db.example.net',
      '  user: cad',
      write`  password: ${p.value('password')}`,
      'alerts:',
      write`  api_key: ${p.value('api-token')}`,
      `  retries: ${p.number(1, 5)}`,
    ),
  ),

  text('ini-odbc', 'config', (p) =>
    lines('[ODBC]', write`ConnectionString=${p.value('connection-string')}`, 'Timeout=30'),
  ),

  text('web-config-xml', 'xml', (p) =>
    lines(
      '<connectionStrings>',
      write`  <add name="Portal" connectionString="${p.value('connection-string')}" />`,
      '</connectionStrings>',
    ),
  ),

  text('python-script', 'code', (p) =>
    lines(
      'import requests',
      write`TOKEN = "${p.value('api-token')}"`,
      'r = requests.post("https://api.example.net/v1/upload", headers={"Authorization": TOKEN})',
      'print(r.status_code)',
    ),
  ),

  text('terraform', 'config', (p) =>
    lines(
      'provider "aws" {',
      '  region     = "us-west-2"',
      write`  access_key = "${p.mark('api-token', `AKIA${p.repeat(16, () => p.pick(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')).join('')}`)}"`,
      '}',
      'resource "aws_db_instance" "rms" {',
      '  username = "admin"',
      write`  password = "${p.value('password')}"`,
      '}',
    ),
  ),

  text('slack-token-chat', 'chat', (p) =>
    lines(
      `[${p.clock()}] dev: which token does the bot use`,
      write`[${p.clock()}] ops: ${p.value('api-token')}`,
      `[${p.clock()}] dev: ty, deleting this later`,
    ),
  ),

  text('curl-history', 'log', (p) =>
    lines(
      'cd /srv/portal',
      write`curl -H "Authorization: Bearer ${p.value('api-token')}" https://api.example.net/v1/cases`,
      'ls -la',
      'exit',
    ),
  ),

  text('private-key-file', 'config', (p) => p.value('private-key')),

  text('private-key-in-mail', 'email', (p) =>
    lines(
      'Subject: key for the sftp drop',
      '',
      'Save this as id_rsa on the transfer box.',
      '',
      p.value('private-key'),
      '',
      'Delete this mail afterwards.',
    ),
  ),

  text('key-in-yaml', 'yaml', (p) =>
    lines('tls:', '  enabled: true', '  key: |', p.value('private-key'), '  port: 8443'),
  ),

  text('cisco-config', 'config', (p) =>
    lines(
      `hostname ${p.pick('PD-CORE-01', 'JAIL-SW2', 'DISPATCH-RTR')}`,
      write`enable secret 5 ${p.mark('network-secret', `$1$${p.repeat(4, () => p.pick(...'abcdefXYZ')).join('')}$${hex(p.random, 22)}`)}`,
      write`snmp-server community ${p.value('network-secret')} RW`,
      write`crypto isakmp key ${p.value('network-secret')} address ${p.value('ip-address')}`,
      'interface Vlan10',
      ' no shutdown',
      'end',
    ),
  ),

  text('wpa-config', 'config', (p) =>
    lines('network={', '  ssid="MDT-FLEET"', write`  psk="${p.value('network-secret')}"`, '  key_mgmt=WPA-PSK', '}'),
  ),

  text('vpn-memo', 'memo', (p) =>
    lines(
      'Site to site tunnel',
      write`Pre-shared key: ${p.value('network-secret')}`,
      write`Peer: ${p.value('ip-address')}`,
      'Lifetime 28800 seconds.',
    ),
  ),

  text('radius-clients', 'config', (p) =>
    lines(
      'client mdt-gw {',
      write`  ipaddr = ${p.value('ip-address')}`,
      write`  secret = ${p.value('network-secret')}`,
      '}',
    ),
  ),

  text(
    'wifi-poster',
    'prose',
    (p) =>
      write`Guest network in the training room: ALMORY-TRAIN, Wi-Fi password: ${p.mark('network-secret', p.pick('bluebird', 'harborside', 'firsthand') + p.digits(3))}. Ask the desk if it does not work.`,
    ['password'],
  ),

  text('shadow-file', 'config', (p) =>
    lines(
      ...p.repeat(
        p.number(2, 5),
        () =>
          write`${p.pick('root', 'cad', 'backup', 'rms')}:${p.value('password-hash')}:19${p.digits(3)}:0:99999:7:::`,
      ),
    ),
  ),

  text('user-table-sql', 'code', (p) =>
    lines(
      'INSERT INTO users (login, password_hash, email) VALUES',
      ...p.repeat(
        p.number(2, 4),
        (index) => write`  ('user${index}', '${p.value('password-hash')}', '${p.value('email-address')}'),`,
      ),
      "  ('last', NULL, NULL);",
    ),
  ),

  text('ntlm-dump', 'log', (p) =>
    lines(
      'NTLM hashes from the domain controller',
      ...p.repeat(
        p.number(2, 5),
        (index) => write`Administrator${index}:${500 + index}:${p.mark('password-hash', ntlmHash(p.random))}:::`,
      ),
    ),
  ),

  text('htpasswd', 'config', (p) =>
    lines(...p.repeat(3, (index) => write`portal${index}:${p.value('password-hash')}`)),
  ),

  text('appsettings-json', 'json', (p) =>
    lines(
      '{',
      write`  "ConnectionStrings": { "Rms": "${p.value('connection-string')}" },`,
      write`  "Smtp": { "User": "mailer", "Password": "${p.value('password')}" },`,
      write`  "Jwt": "${p.value('api-token')}"`,
      '}',
    ),
  ),

  text(
    'backup-script',
    'code',
    (p) =>
      lines(
        '@echo off',
        write`net use Z: \\\\files\\evidence /user:svc_backup ${p.mark('password', `Br0nco${p.digits(2)}!`)}`,
        'xcopy C:\\rms Z:\\rms /s /y',
      ),
    ['password'],
  ),

  text('evidence-phone-pin', 'form', (p) =>
    lines(
      'DEVICE INTAKE',
      write`Device owner: ${p.value('person-name')}`,
      write`IMEI or MEID: ${p.value('imei')}`,
      write`Login password: ${p.value('password')}`,
      `Condition: ${p.pick('cracked screen', 'good', 'water damage')}`,
    ),
  ),
];
