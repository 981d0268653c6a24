import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Hardware addresses of network devices. A telephone's says where its owner was. */
export const macAddress: Detector = {
  infoType: 'mac-address',
  title: 'MAC address',
  source: 'IEEE Std 802-2014, section 8',
  value: true,
  find: [
    // Six pairs with one separator, in one case or the other, and not a piece of a longer fingerprint.
    pattern`(?<![\p{L}\p{N}_:.-])(?:[\dA-F]{2}:){5}[\dA-F]{2}(?![\p{L}\p{N}_:])(?!-[\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}_:.-])(?:[\da-f]{2}:){5}[\da-f]{2}(?![\p{L}\p{N}_:])(?!-[\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}_:.-])(?:[\dA-F]{2}-){5}[\dA-F]{2}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}_:.-])(?:[\da-f]{2}-){5}[\da-f]{2}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
    // As routers print it.
    anyCasePattern`(?<![\p{L}\p{N}_:.-])[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\p{L}\p{N}_])(?!\.[\p{L}\p{N}])`,
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}_:.-])(?=[A-F]{0,12}\d)(?=\d{0,12}[A-F])[\dA-F]{12}(?![\p{L}\p{N}_:])`,
    pattern`(?<![\p{L}\p{N}_:.-])(?=[a-f]{0,12}\d)(?=\d{0,12}[a-f])[\da-f]{12}(?![\p{L}\p{N}_:])`,
    pattern`(?<![\p{L}\p{N}_:.-])(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}(?![\p{L}\p{N}_:])`,
  ],
  headers: {
    names:
      phrases(`mac address; =mac; wifi mac; bluetooth mac; bt mac; ethernet mac; mac id; bssid; device mac; wlan mac;
      hardware address; lan mac; nic mac; hwaddr; ethernet address`),
    maybe: phrases('mac'),
    not: phrases('type; vendor; os; date; name; book; count; status'),
  },
  labelled: anyCasePattern`(?:[\da-f]{2}[ :-]?){5}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}`,
  lengthMax: 17,
  check: 'mac-address',
  near: [
    'mac',
    'mac address',
    'mac addr',
    'wifi',
    'wi-fi',
    'wlan',
    'bluetooth',
    'bssid',
    'hwaddr',
    'ether',
    'device',
    'access point',
    'router',
    'nic',
    'dhcp',
  ],
  notNear: ['fingerprint', 'sha 1', 'md 5', 'sha 256', 'certificate', 'hash', 'time', 'duration', 'uuid', 'serial'],
  reserved: [
    // RFC 9542, section 2.1.2: documentation.
    anyCasePattern`^0{4}5E0053[\dA-F]{2}$|^00[-:]00[-:]5E[-:]00[-:]53[-:][\dA-F]{2}$|^0000\.5e00\.53[\da-f]{2}$`,
    anyCasePattern`^(?:00[:-]?11[:-]?22[:-]?33[:-]?44[:-]?55|AA[:-]?BB[:-]?CC[:-]?DD[:-]?EE[:-]?FF|01[:-]?23[:-]?45[:-]?67[:-]?89[:-]?AB)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«00:00:5E:00:53:01»',
    '«00-00-5e-00-53-af»',
    'MAC «0000.5e00.53af»',
    'wifi mac address: «00005E0053AF»',
    'BSSID «00:00:5e:00:53:1f»',
    'device «00:00:5E:00:53:A0», seen twice',
    { label: 'MACAddress', text: '«00005E0053AF»' },
    { label: 'wifi_mac', text: '«00:00:5e:00:53:af»' },
  ],
  counterexamples: [
    'ff:ff:ff:ff:ff:ff',
    '00:00:00:00:00:00',
    '12-34-56-78-90-12',
    '00:00:5E:00:53',
    'SHA1 9f:ce:b0:2d:0a:e5:98:e9:5d:c9:70:b7',
    '00005E0053AF',
    'at 12:30:45',
    '2001:db8:0:0:0:ff00:42:8329',
  ],
};
