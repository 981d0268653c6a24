import type { Detector } from '../detector.ts';

/** Addresses of the Internet Protocol, both versions. In an access log they say who read what from where. */
export const ipAddress: Detector = {
  infoType: 'ip-address',
  title: 'IP address',
  source: 'RFC 791; RFC 4291, section 2.2',
  find: [
    /(?<![\p{L}\p{N}_./-])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}_-])(?!\.\d)/u,
    // 39 characters is eight groups of four and their colons.
    /(?<![\p{L}\p{N}_:.])(?:[\da-fA-F]{1,4}|:):[\da-fA-F:]{1,36}[\da-fA-F](?![\p{L}\p{N}_:])/u,
  ],
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
    'crypto isakmp',
    'peer',
    'router',
  ],
  notNear: ['version', 'ver', 'release', 'build', 'firmware', 'section', 'oid', 'paragraph', 'clause', 'driver'],
  reserved: [
    // RFC 5737 and RFC 3849: documentation. RFC 1122 and RFC 4291: loopback.
    /^(?:192\.0\.2|198\.51\.100|203\.0\.113|127\.\d{1,3}\.\d{1,3})\.\d{1,3}$/u,
    /^(?:2001:0?db8:|3fff:|::1$)/iu,
    // Private and link-local addresses name nobody outside one network: RFC 1918, 3927, 4193, 4291.
    /^(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.\d{1,3}\.\d{1,3}$/u,
    /^(?:fe[89ab]|f[cd])[\da-f]{0,2}:/iu,
  ],
  confidence: { alone: 'possible', near: 'likely' },
  examples: [
    '«192.0.2.146»',
    'login from «198.51.100.23»',
    '«2001:db8::8a2e:370:7334»',
    'host «203.0.113.255», port 22',
    { label: 'IpAddress', text: '«203.0.113.9»' },
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
  ],
};
