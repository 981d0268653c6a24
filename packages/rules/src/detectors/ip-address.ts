import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Addresses of the Internet Protocol, both versions. In an access log they say who read what from where. */
export const ipAddress: Detector = {
  infoType: 'ip-address',
  title: 'IP address',
  source: 'RFC 791; RFC 4291, section 2.2',
  value: true,
  find: [
    // With two numbers of three digits: versions and sections of a text have none or one.
    pattern`(?<![\p{L}\p{N}_./-])(?=(?:\d{1,2}\.){0,2}\d{3}\.(?:\d{1,2}\.){0,2}\d{3}(?!\d))(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}_-])(?!\.\d)`,
    // The log of a web server: the address, who, when.
    pattern`^(?<value>(?:\d{1,3}\.){3}\d{1,3}) \S{1,40} \S{1,40} \[\d{1,2}/[A-Z]`,
    // 39 characters is eight groups of four and their colons. With a group of three: a time of day has none.
    pattern`(?<![\p{L}\p{N}_:.])(?=[\da-fA-F:]{0,36}[\da-fA-F]{3})(?:[\da-fA-F]{1,4}|:):[\da-fA-F:]{1,36}[\da-fA-F](?![\p{L}\p{N}_:])(?!\.\d)`,
  ],
  findNear: [pattern`(?<![\p{L}\p{N}_./-])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}_-])(?!\.\d)`],
  mentions: [pattern`(?<![\p{L}\p{N}_./-])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}_-])(?!\.\d)`],
  // A version under a label that says address is an address.
  checkedShapes: ['find', 'findNear', 'mentions'],
  headers: {
    names:
      phrases(`ip; ip address; ipaddr; agreement ip; login ip; client ip; source ip; src ip; dest ip; destination ip;
      dst ip; remote ip; remote addr; last ip; user ip; ip v 4; ipv 6; ipv 4 address; ipv 6 address;
      public ip; registration ip; registered ip; signup ip; host ip; visitor ip; created ip; ip number;
      static ip; x forwarded for; ip logged; ip used; subscriber ip; suspect ip; ip add; user host address;
      client address ip; remote host ip`),
    not: phrases(`range; type; country; version; location; injured; filter; filtering; restrict; restriction;
      camera model; tip; date; count; name; notify`),
  },
  labelled: anyCasePattern`(?!0\.|127\.|255\.)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)|(?:[\da-f]{1,4}|:):[\da-f:]{1,36}[\da-f]`,
  column: {
    kind: 'none',
  },
  lengthMax: 42,
  check: 'ip-address',
  near: [
    'ip',
    'ip address',
    'ipv4',
    'ipv6',
    'host',
    'login',
    'logged in',
    'log in',
    'logon',
    'server',
    'client',
    'remote addr',
    'agreement ip',
    'gateway',
    'subnet',
    'dns',
    'ping',
    'lease',
    'fixed address',
    'dhcp',
    'crypto isakmp',
    'peer',
    'router',
  ],
  notNear: ['version', 'ver', 'release', 'build', 'firmware', 'section', 'oid', 'paragraph', 'clause', 'driver'],
  reserved: [
    // RFC 5737, 3849 and 9637: documentation.
    pattern`^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$`,
    anyCasePattern`^(?:2001:0?db8:|3fff:)`,
    // Private and link-local addresses name nobody outside one network: RFC 1918, 3927, 4193, 4291.
    pattern`^(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.\d{1,3}\.\d{1,3}$`,
    anyCasePattern`^(?:fe[89ab]|f[cd])[\da-f]{0,2}:`,
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    '«192.0.2.146»',
    'login from «198.51.100.23»',
    '«2001:db8::8a2e:370:7334»',
    'host «203.0.113.255», port 22',
    { label: 'IpAddress', text: '«203.0.113.9»' },
    '«198.51.100.7» - - [02/Nov/2031:13:45:10 +0000] "GET /"',
    'ping «192.0.2.1»',
    'lease «192.0.2.1» {',
    '«192.0.2.1» - - [02/Nov/2031:13:45:10 +0000] "GET /"',
    { label: 'AgreementIP', text: '«198.51.100.1»' },
  ],
  counterexamples: [
    'version 10.4.22.1',
    '1.2.3.4',
    '256.300.1.1',
    '1.3.6.1.4.1.311',
    'at 12:30:45',
    '00:00:5E:00:53:01',
    'std::vector',
    'mask 255.255.255.0',
    'section 10.2.3.14',
    'Acrobat 11.0.23.22',
    'server 127.0.0.1',
    'host ::1',
    'build 192.0.2.146',
  ],
};
