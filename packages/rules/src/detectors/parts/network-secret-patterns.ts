import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

/** A secret on a line of a configuration: not a placeholder, not an option in brackets. */
const key = String.raw`["']?(?<value>(?![<{[($*%]|\d{1,3}(?:\.\d{1,3}){3}(?!\S))[^\s"';]{2,127}[^\s"'>;.,:)])`;

/** Kinds in which Cisco, Aruba and others write that what follows is coded: `0`, `5`, `7`, `encrypted`, `ENC`. */
const coded =
  '(?:(?:[0-9]|encrypted|ENC|ascii-text|ascii|hex|clear|cleartext|plain(?:text)?|hexadecimal|sha512|pbkdf2|nt-encrypted|format-key|hash) ){0,2}';

/** Not the rest of a name; not in the middle of a sentence that only speaks of it. */
const start = String.raw`(?<![\p{L}\p{N}_.-])`;

/** Lines of Cisco and those who write as it does: Arista, HPE, Dell, Brocade, Ubiquiti. */
export const ciscoSecrets: readonly Pattern[] = [
  pattern`${start}enable (?:algorithm-type \S{1,12} )?(?:secret|password) (?:level \d{1,2} )?(?=\S{0,127}\d)${coded}${key}`,
  pattern`^[^\S\n]{0,4}(?:[\w()-]{1,40}# ?)?enable (?:secret|password) ${key}$`,
  pattern`${start}username [\w.@-]{1,64} (?:privilege \d{1,2} |role \S{1,20} |algorithm-type \S{1,12} ){0,3}(?:secret|password) (?=\S{0,127}\d)${coded}${key}`,
  pattern`^[^\S\n]{0,4}username [\w.@-]{1,64} (?:privilege \d{1,2} |role \S{1,20} ){0,2}(?:secret|password) ${key}$`,
  pattern`${start}snmp-server (?:community|user \S{1,40} \S{1,40} (?:\S{1,10} ){0,4}(?:auth|priv) \S{1,8}(?: \d{3})?) ${coded}${key}`,
  pattern`${start}snmp-server host \S{1,60} (?:(?:informs|traps|vrf \S{1,20}|version \S{1,3}(?: (?:no)?auth| priv)?|use-vrf \S{1,20}) ){0,4}(?!version|informs|traps|vrf|udp)${key}`,
  pattern`${start}snmp-server host [^\n]{3,80}? community ${coded}${key}`,
  anyCasePattern`${start}snmp-server user [^\n]{3,120}? priv (?:aes-?\d{0,3} |des ){0,1}(?<value>0x[a-f\d]{16,64})`,
  pattern`${start}passwd ${key} encrypted`,
  pattern`${start}failover key ${coded}${key}`,
  pattern`${start}crypto (?:isakmp|ikev[12]) key ${coded}${key}(?= (?:address|hostname))`,
  pattern`${start}(?:tacacs|radius)-server (?:host \S{1,60} )?(?:(?:auth-port|acct-port|port|timeout|retransmit) \d{1,5} ){0,4}key ${coded}${key}`,
  pattern`${start}(?:ip |ipv6 )?(?:ospf|isis|rip|eigrp) (?:message-digest-key \d{1,3} md5|authentication-key|password) ${coded}${key}`,
  pattern`${start}neighbor \S{1,60} password ${coded}${key}`,
  pattern`${start}ppp (?:chap|pap) (?:sent-username \S{1,40} )?password ${coded}${key}`,
  pattern`${start}(?:standby|vrrp|glbp) (?:\d{1,4} )?authentication (?:md5 )?(?:key-string |text )${coded}${key}`,
  pattern`${start}ntp authentication-key \d{1,5} \S{2,12} ${coded}${key}`,
  // net-snmp.
  pattern`${start}r[ow]community6? ${key}`,
  pattern`(?<![\p{L}\p{N}])createUser (?:-e \S{4,40} )?\S{1,40} (?:MD5|SHA(?:-?\d{3})?) "?(?<value>[^\s"]{8,64})`,
  pattern`(?<![\p{L}\p{N}])createUser [^\n]{8,100} (?:DES|AES(?:-?\d{3})?) "?(?<value>[^\s"]{8,64}[^\s".,])`,
  pattern`${start}wpa-psk (?:set-key )?${coded}${key}`,
  // Indented under what it belongs to: a line, a key chain, a tunnel, a server.
  pattern`^[^\S\n]{1,4}(?:password|key-string|key|pre-shared-key(?: local| remote| address \S{1,60} key)?|ikev1 pre-shared-key|ikev2 (?:local|remote)-authentication pre-shared-key) ${coded}${key}$`,
  // Coded passwords, whatever stands before them: type 7 is reversed by a table.
  pattern`(?<![\p{L}\p{N}])(?:password|secret|key|md5|key-string) 7 (?<value>(?:0\d|1[0-5])[A-F\d]{4,80})(?![\p{L}\p{N}])`,
];

/** Lines of HPE and Aruba, Juniper, EdgeOS and net-snmp that name what follows in words of their own. */
export const namedSecrets: readonly Pattern[] = [
  pattern`${start}password (?:manager|operator) (?:user-name \S{1,40} )?(?:plaintext|sha1|sha256|bcrypt) ${key}`,
  pattern`${start}snmpv3 user \S{1,40} auth \S{2,6} ${key}`,
  pattern`${start}snmpv3 user \S{1,40} (?:auth \S{2,6} \S{4,64} )?priv \S{2,6} ${key}`,
  pattern`(?<![\p{L}\p{N}_.-])mgmt-user \S{1,40} (?:\S{1,20} )?(?<value>[a-f\d]{40,80})(?![\p{L}\p{N}])`,
  pattern`${start}(?:encrypted-key|wpa-passphrase|plain-text-password-value|authentication-password|privacy-password|ascii-text|pre-shared-secret) ${coded}${key}`,
  anyCasePattern`${start}hexadecimal ["']?(?<value>(?:0x)?[A-F\d]{8,128})(?![\p{L}\p{N}])`,
  pattern`^[^\S\n]{5,40}(?:password|passphrase|plaintext-password|secret|key) ["']?(?<value>(?=[^\s"']{0,64}\d)(?![<{[($*%])[^\s"';{]{5,128})["']?;?[^\S\n]{0,4}$`,
  pattern`^[^\S\n]{1,40}(?:shared-secret|pre-shared-secret|radius-secret|(?:get|set|trap|ro|rw|read|write)-community(?:-name|-string)?|admin-passwd|wpa-hexkey|pre-shared-key) ${coded}${key}[^\S\n]{0,4}$`,
  pattern`${start}snmp-server user \S{1,40} auth-prot \S{2,6} ${key}`,
  pattern`${start}snmp-server user [^\n]{3,120}? priv-prot \S{2,6} ${key}`,
  // Keys of radios: DES of 16 digits, AES of 64.
  anyCasePattern`(?<![\p{L}\p{N}])(?:SLN|CKR|TEK|KEK|CKN)[ _]?\d{0,5}[ _]?(?:Key)?\s{0,3}[:=]\s{0,3}(?<value>(?:[A-F\d]{2} ?){8}(?:(?:[A-F\d]{2} ?){24})?)(?![A-F\d])`,
  pattern`^[^\S\n]{1,40}community (?<value>[^\s"';{]{3,64}) \{`,
  pattern`${start}com2sec6? (?:-Cn \S{1,40} )?\S{1,40}\s{1,8}\S{1,60}\s{1,8}${key}`,
  pattern`${start}(?:trapcommunity|(?:trap2?sink|informsink) \S{1,60}) ${key}`,
  anyCasePattern`^[^\S\n]{0,4}usmUser [^\n]{10,200}?\.1\.3\.6\.1\.6\.3\.10\.1\.1\.\d (?<value>0x[a-f\d]{32,64})`,
  anyCasePattern`^[^\S\n]{0,4}usmUser [^\n]{10,300}?\.1\.3\.6\.1\.6\.3\.10\.1\.2\.\d (?<value>0x[a-f\d]{32,64})`,
  pattern`(?<![\p{L}\p{N}])(?:check_snmp|snmp(?:walk|get|set|bulkwalk|table|status)) (?:[^\n|]{1,160} )?-[cC] ["']?(?<value>(?![$<-])[^\s"']{3,64})`,
  pattern`(?<=\s)--communit(?:y|ies)[ =]["']?(?<value>(?![$<-])[^\s"']{3,64})`,
  // Signatures of transactions: BIND, ISC DHCP.
  pattern`(?<![\p{L}\p{N}])secret\s{1,4}"?(?<value>[A-Za-z\d+/]{16,128}={0,2})"?;`,
];

/** Lines of Juniper, Fortinet, MikroTik, Palo Alto, strongSwan, wpa_supplicant and hostapd. */
export const otherSecrets: readonly Pattern[] = [
  pattern`${start}set (?:password|psksecret|passphrase|secret|auth-password|priv-password|private-key|sae-password|key|auth-pwd|priv-pwd|passwd|ppk-secret|authpasswd|server-key|rsso-secret) ${coded}${key}["']?[^\S\n]{0,8}$`,
  pattern`(?<![\p{L}\p{N}_.-])set (?:password|psksecret|passphrase|secret|passwd|auth-pwd|priv-pwd) "(?<value>(?!ENC )[^"\n]{3,128})"[^\S\n]{0,8}$`,
  pattern`config system snmp community\s{1,40}(?:edit \d{1,4}\s{1,40})?set name "(?<value>[^"\n]{3,64})"`,
  pattern`${start}(?:snmp )community (?!string|strings|name)${key}(?= (?:authorization|view|clients|\{)|;| ?\{)`,
  pattern`(?<![\p{L}\p{N}])(?:encrypted-password|secret|simple-password|authentication-key|ascii-text|md5 \d{1,3} key|hello-authentication-key|key) "(?<value>\$(?:9|8|6|5|1)\$[^"\s]{6,160})"`,
  anyCasePattern`${start}(?:wpa2?-pre-shared-key|wpa3?-passphrase|wpa_passphrase|wpa_psk|sae_password|passphrase|ipsec-secret|pre-shared-key|radius-secret|auth-key|private-key|preshared-key|presharedkey|privatekey)\s{0,2}=\s{0,2}${key}`,
  // MikroTik has secrets among other settings of a line.
  pattern`^(?:add|set) [^\n]{0,200}?(?:^|[ ])(?:password|ipsec-secret)=(?:"(?<value>[^"\n$]{3,80})")`,
  pattern`^(?:add|set) [^\n]{0,200}?(?:^|[ ])(?:password|ipsec-secret)=(?<value>[^\s"'$]{3,80})(?= [a-z-]{2,30}=|[^\S\n]{0,4}$)`,
  pattern`^(?:add|set) [^\n]{0,200}?(?:^|[ ])secret=["']?(?<value>[^\s"'$]{3,80})`,
  pattern`/snmp community\s{1,4}(?:add|set) [^\n]{0,120}?name=["']?(?<value>[^\s"'$]{3,64})`,
  pattern`(?<![\p{L}\p{N}_])psk\s{0,2}=\s{0,2}["']?(?<value>(?![<$*{])[^\s"'<>]{8,64})["']?`,
  pattern`(?<!#[^\n]{0,80}): (?:PSK|EAP|XAUTH|NTLM|PIN) "(?<value>[^"\n]{3,128})"`,
  pattern`: PSK (?<value>(?=\S{0,64}\d)[^\s"'<]{6,128})`,
  pattern`: (?:RSA|ECDSA|PKCS8|P12) \S{1,80} "(?<value>[^"\n]{3,128})"`,
  anyCasePattern`(?:snmp|ipmi)[\w.-]{0,24}communit(?:y|ies)(?:_?(?:name|string|ro|rw))?["']?\s{0,16}[:=]\s{0,16}["']?(?<value>(?![$<{*%])[^\s"'<>,;]{3,64})`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:[\w.-]{0,30}[_.-])?(?:psk|pre_?shared_?key|pre_?shared_?secret|shared_?secret|remotesecret|wep_key\d?|ipsec secret|radius_?secret)["']?\s{0,24}[:=]\s{0,24}["'](?<value>(?![$<{*%])[^"'\n]{4,80})["']`,
  pattern`(?<![\p{L}\p{N}])(?:wep_key\d?|remotesecret|IPSec secret|wpa_psk|wpa_key)=(?<value>(?![$<{*%"'])[^\s"'<>;]{4,64})`,
  pattern`(?<![\p{L}\p{N}])secret\s{0,3}=\s{0,3}["'](?<value>(?=[^"'\n]{0,64}[\d%&#@!])[^"'\n$<{]{6,80})["'][^\S\n]{0,4}$`,
  pattern`(?<![\p{L}\p{N}])(?:secret|shared_secret|shared-secret)\s{0,2}=\s{0,2}["']?(?<value>(?=[^\s"']{0,60}\d)(?![<$*{%])[^\s"'<>;,(&]{6,80})["']?(?=[^\S\n]{0,4}$)`,
  // Markup of Windows and pfSense, and what a picture for phones says.
  anyCasePattern`<(?:keyMaterial|pre-shared-key|radius_secret|ipsecpsk|(?:auth-)?psk|shared-?secret|secret|community|rocommunity|(?:snmp-)?community-string|passphrase|private-key)>(?<value>[^<\s*](?:[^<\n]{2,200}[^<\s*]))</`,
  anyCasePattern`<pre-shared-key>\s{0,8}<key>(?<value>[^<\s*]{4,128})</`,
  pattern`WIFI:(?:[TSHR]:[^;\n]{0,64};){1,3}P:(?<value>[^;\n]{4,64});`,
  // OpenWrt.
  pattern`(?<![\p{L}\p{N}])option (?:key|key1|psk|sae_password|auth_secret) ['"](?<value>(?![$<])[^'"\n]{8,64})['"]`,
  // WireGuard: 32 bytes in base64.
  pattern`(?<![\p{L}\p{N}])(?:PrivateKey|PresharedKey)\s?=\s?(?<value>[A-Za-z\d+/]{43}=)`,
];

/** Secrets in words: what people write in a message or on a sheet. */
export const spokenSecrets: readonly Pattern[] = [
  anyCasePattern`${start}(?:(?:VPN|WPA[23]?|Wi-?Fi|IPsec|IKE|RADIUS|TACACS\+?|wireless|network|WLAN|shared)[ -]{1,2})(?:PSK|key|password|pass|pw|passphrase|pass phrase|pre-?shared key|pre-shared secret|secret|shared secret|network key|security key)(?: \([^)\n]{1,20}\))?(?:\s{0,3}[:=]|\s{1,2}is:?) {0,4}["']?(?<value>(?=[^\s"']{0,60}[\d!@#$%^&*+?~])(?![<$*{[(])[^\s"'<>,;]{5,80}[^\s"'<>,;.:)])`,
  anyCasePattern`${start}(?:PSK|pre-?shared key|SNMP(?:v[123]c?)? (?:RO |RW |read |write |read-only |read-write )?community(?: string)?|community string|enable secret|enable password)(?: \([^)\n]{1,20}\))?(?:\s{0,3}[:=]|\s{1,2}is:?(?= {0,4}\S{0,60}\d)) {0,4}["']?(?<value>(?![<$*{[(])[^\s"'<>,;]{3,80}[^\s"'<>,;.:)])(?=["',;.)]{0,2}(?:[^\S\n]{0,8}$|[^\S\n]{1,3}[^\p{Ll}\s]|(?<=\d\S{0,80})\s))`,
  anyCasePattern`${start}(?:radio|voice|traffic|AES(?:-?256)?|DES|OFP) (?:encryption )?key(?: (?:slot |no\.? ?|#)?\d{1,3})?[: ]{1,3}(?<value>(?:[A-F\d]{4}[ -]?){3}[A-F\d]{4}(?:(?:[ -]?[A-F\d]{4}){12})?)(?![\p{L}\p{N}])`,
];
