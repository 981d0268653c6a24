import { hex } from './check-digits.ts';
import { lines, write } from './content.ts';
import { ntlmHash } from './secrets.ts';
import { type Template, text } from './template.ts';

/** Pipelines, clusters, scripts, routers and lists of who may enter. */
export const SYSTEMS: readonly Template[] = [
  text('gitlab-ci-variables', 'yaml', (p) =>
    lines(
      'stages: [build, deploy]',
      'variables:',
      '  NODE_ENV: production',
      write`  DEPLOY_TOKEN: ${p.value('api-token')}`,
      'deploy:',
      '  stage: deploy',
      '  script: ./deploy.sh',
    ),
  ),

  text('jenkinsfile', 'code', (p) =>
    lines(
      'pipeline {',
      '  agent any',
      write`  environment { DB_PASS = '${p.value('password')}' }`,
      '  stages { stage("build") { steps { sh "make" } } }',
      '}',
    ),
  ),

  text(
    'github-actions-hardcoded',
    'yaml',
    (p) =>
      lines(
        'jobs:',
        '  nightly:',
        '    runs-on: ubuntu-latest',
        '    env:',
        write`      DATABASE_URL: ${p.value('connection-string')}`,
        write`      API_TOKEN: ${p.value('api-token')}`,
      ),
    ['ip-address', 'email-address'],
  ),

  text('terraform-tfvars', 'config', (p) =>
    lines(
      'environment    = "prod"',
      write`db_password    = "${p.value('password')}"`,
      write`vpn_peer_ip    = "${p.value('ip-address')}"`,
      `instance_count = ${p.number(1, 6)}`,
    ),
  ),

  text('terraform-tunnel', 'config', (p) =>
    lines(
      'resource "aws_vpn_connection" "jail" {',
      '  type = "ipsec.1"',
      write`  tunnel1_preshared_key = "${p.value('network-secret')}"`,
      write`  customer_gateway_ip   = "${p.value('ip-address')}"`,
      '}',
    ),
  ),

  text('kubernetes-secret', 'yaml', (p) =>
    lines(
      'apiVersion: v1',
      'kind: Secret',
      'metadata:',
      '  name: rms-db',
      'type: Opaque',
      'stringData:',
      '  username: rms',
      write`  password: ${p.value('password')}`,
    ),
  ),

  text(
    'kubernetes-env',
    'yaml',
    (p) =>
      lines(
        'kind: Deployment',
        'spec:',
        '  containers:',
        '    - name: cad',
        '      env:',
        '        - name: CAD_DATABASE',
        write`          value: "${p.value('connection-string')}"`,
      ),
    ['ip-address', 'email-address'],
  ),

  text('kubernetes-tls', 'yaml', (p) =>
    lines('kind: Secret', 'metadata: { name: portal-tls }', 'stringData:', '  tls.key: |', p.value('private-key')),
  ),

  text('dotenv-local', 'config', (p) =>
    lines(
      '# .env.local',
      'PORT=8080',
      write`SMTP_PASSWORD="${p.value('password')}"`,
      write`STRIPE_SECRET_KEY="${p.value('api-token')}"`,
      write`ADMIN_EMAIL=${p.value('email-address')}`,
      'DEBUG=false',
    ),
  ),

  text(
    'docker-compose',
    'yaml',
    (p) =>
      lines(
        'services:',
        '  db:',
        '    image: postgres:16',
        '    environment:',
        write`      POSTGRES_PASSWORD: ${p.value('password')}`,
        '  web:',
        '    environment:',
        write`      DATABASE_URL: ${p.value('connection-string')}`,
      ),
    ['ip-address', 'email-address'],
  ),

  text('powershell-credential', 'code', (p) =>
    lines(
      '# map the evidence share',
      write`$password = "${p.value('password')}"`,
      '$secure = ConvertTo-SecureString $password -AsPlainText -Force',
      "$cred = New-Object PSCredential ('svc_share', $secure)",
      write`New-PSDrive -Name E -Root \\\\${p.value('ip-address')}\\evidence -Credential $cred`,
    ),
  ),

  text('powershell-header', 'code', (p) =>
    lines(
      write`$headers = @{ Authorization = 'Bearer ${p.value('api-token')}' }`,
      "Invoke-RestMethod -Uri 'https://api.example.net/units' -Headers $headers",
    ),
  ),

  text(
    'router-running-config',
    'config',
    (p) =>
      lines(
        'Building configuration...',
        'version 15.2',
        `hostname ${p.pick('ANNEX-RTR', 'RANGE-SW1')}`,
        write`enable secret 5 ${p.mark('network-secret', `$1$${hex(p.random, 4)}$${hex(p.random, 22)}`)}`,
        'interface GigabitEthernet0/1',
        write` ip address ${p.value('ip-address')} 255.255.255.0`,
        write`snmp-server community ${p.value('network-secret')} RO`,
        write`tacacs-server key ${p.value('network-secret')}`,
      ),
    ['ip-address'],
  ),

  text('hostapd-config', 'config', (p) =>
    lines(
      'interface=wlan0',
      'ssid=RANGE-OFFICE',
      'wpa=2',
      write`wpa_passphrase=${p.value('network-secret')}`,
      write`bssid=${p.value('mac-address')}`,
    ),
  ),

  text('switch-mac-table', 'log', (p) =>
    lines(
      'Vlan    Mac Address       Type        Ports',
      ...p.repeat(
        p.number(3, 8),
        (index) => write`  ${p.number(1, 40)}    ${p.value('mac-address')}    DYNAMIC     Gi0/${index + 1}`,
      ),
    ),
  ),

  text('firewall-access-list', 'config', (p) =>
    lines(
      'ip access-list extended PARTNERS',
      ...p.repeat(
        p.number(3, 7),
        () => write` permit tcp host ${p.value('ip-address')} host ${p.value('ip-address')} eq 443`,
      ),
      ' deny ip any any log',
    ),
  ),

  text('door-access-list', 'list', (p) =>
    lines(
      'DOOR ACCESS LIST - PROPERTY ROOM',
      ...p.repeat(
        p.number(3, 7),
        () => write`${p.value('officer-identity')}   badge no ${p.value('badge-number')}   level ${p.number(1, 4)}`,
      ),
    ),
  ),

  text('share-permissions', 'log', (p) =>
    lines(
      'Path: evidence/photos  Inherited: no',
      ...p.repeat(p.number(2, 6), () => write`ALLOW  ${p.pick('Read', 'Modify', 'Full')}  ${p.value('email-address')}`),
    ),
  ),

  text('secretsdump-output', 'log', (p) =>
    lines(
      '[*] Dumping local SAM hashes (uid:rid:lmhash:nthash)',
      ...p.repeat(
        p.number(2, 4),
        (index) => write`clerk${index}:${1001 + index}:${p.mark('password-hash', ntlmHash(p.random))}:::`,
      ),
      '[*] Cleaning up...',
    ),
  ),

  text('ldif-export', 'config', (p) =>
    lines(
      'dn: uid=desk,ou=people,dc=almory,dc=example',
      'objectClass: inetOrgPerson',
      write`mail: ${p.value('email-address')}`,
      write`userPassword: {CRYPT}${p.value('password-hash')}`,
      write`telephoneNumber: ${p.value('phone-number')}`,
    ),
  ),

  text('ansible-inventory', 'config', (p) =>
    lines(
      '[cameras]',
      ...p.repeat(
        p.number(2, 5),
        (index) => write`cam${index} ansible_host=${p.value('ip-address')} ansible_password=${p.value('password')}`,
      ),
    ),
  ),

  text('ssh-key-heredoc', 'code', (p) =>
    lines('#!/bin/sh', 'cat > ~/.ssh/id_deploy <<KEY', p.value('private-key'), 'KEY', 'chmod 600 ~/.ssh/id_deploy'),
  ),

  text(
    'dsn-stack-trace',
    'log',
    (p) =>
      lines(
        'Traceback (most recent call last):',
        '  File "app.py", line 41, in connect',
        write`OperationalError: could not connect with ${p.value('connection-string')}`,
      ),
    ['ip-address', 'email-address'],
  ),

  text('syslog-auth', 'log', (p) =>
    lines(
      ...p.repeat(
        p.number(3, 8),
        () =>
          write`Mar ${p.number(10, 28)} ${p.clock()} gw sshd[${p.digits(4)}]: Failed password for root from ${p.value('ip-address')} port ${p.number(30000, 60000)} ssh2`,
      ),
    ),
  ),
];
