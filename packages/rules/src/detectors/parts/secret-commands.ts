import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

/** What a secret on a command line or in a file of settings is: not a variable, not an option, not a placeholder. */
const word = String.raw`["']?(?<value>(?![$<{*%-])[^\s"'|<>;]{2,127}[^\s"'|<>;.,:)])`;

/** The same with a digit or a symbol in it. */
const strong = String.raw`["']?(?<value>(?![$<{*%-])(?=[^\s"']{0,63}[\d!@#%^&*+?~])[^\s"'|<>;]{3,127}[^\s"'|<>;.,:)])`;

const start = String.raw`(?<![\p{L}\p{N}])`;

/** Passwords on command lines, each where its program takes it. */
export const commandPasswords: readonly Pattern[] = [
  anyCasePattern`(?<=\s)--?(?:password|passwd|passphrase|pass|requirepass|masterauth|masteruser-?password|secret|ws?password)[ =]{1,2}${strong}`,
  anyCasePattern`(?<=\s)-{1,2}(?:password|pass|passphrase)[ =]["'](?<value>[^"'$\s<>{}]{4,128})["']`,
  pattern`${start}(?:ipmitool|sqlcmd|osql|isql|bcp|psexec|mongo(?:sh|dump|export|restore|import)?|wbadmin|kinit|racadm|tsm|rcon|mcrcon) (?:[^\n|]{1,160} )?-[pP] ${word}`,
  anyCasePattern`${start}(?:plink|pscp|psftp|putty|winscp)(?:\.exe)? (?:[^\n|]{1,160} )?-pw ${word}`,
  pattern`${start}openssl (?:[^\n|]{1,160} )?-k ${word}`,
  pattern`(?<=\s)-pass(?:in|out)? pass:${word}`,
  // Samba: the password behind the name.
  pattern`(?:(?<=\s)-U ?|(?<=[\s,])user(?:name)?=)["']?[\w.\\-]{1,60}%(?<value>[^\s"',%]{3,64}[^\s"',%.;:)])`,
  pattern`echo (?:-n )?["']?[\w.-]{1,32}:(?<value>[^"'\n$:]{3,64})["']? ?\| ?(?:sudo )?chpasswd`,
  anyCasePattern`(?<![\p{L}\p{N}])net use \S{1,40} \S{2,120} "(?<value>(?![$%<*])[^"\n]{3,64})" /user:`,
  anyCasePattern`(?<=\s)/user:[^\s%]{1,80} (?<value>\p{L}{5,32})(?=[^\S\n]{0,8}$)`,
  // In code: a pair for a request, the last argument of a drive, an account.
  anyCasePattern`(?<![\p{L}\p{N}])auth\s?=\s?\(["'][^"'\n]{1,64}["'],\s{0,3}["'](?<value>[^"'$<\n]{3,128})["']\)`,
  anyCasePattern`MapNetworkDrive[^\n]{3,160},\s{0,3}"[^"\n]{1,80}",\s{0,3}"(?<value>[^"\n]{3,64})"`,
  pattern`(?<![\p{L}\p{N}])(?:SET |set |export |\$)?[A-Z][A-Z\d_]{1,30}PW=["']?(?<value>(?![$%<{*])(?=[^\s"']{0,60}[\d!@#&+?~])[^\s"'<>]{5,63}[^\s"'<>.,;:)])`,
  anyCasePattern`(?<=\s)/(?:rp|password|pass|pwd)[: ]${strong}`,
];

/** Passwords in statements of SQL. */
export const sqlPasswords: readonly Pattern[] = [
  anyCasePattern`(?<![\p{L}\p{N}])sp_addlinkedsrvlogin [^\n]{3,120}, ?N?'[^'\n]{1,60}', ?N?'(?<value>[^'\n]{3,128})'`,
  anyCasePattern`${start}sqlplus (?:-\w{1,4} ){0,3}["']?\w{1,40}/(?<value>(?![$<{*%])[^\s"'@/]{3,64})@`,
  anyCasePattern`(?<![\p{L}\p{N}])IDENTIFIED (?:WITH \S{1,40} )?BY (?:PASSWORD )?["'](?<value>(?!\*[A-F\d]{40})[^"'\n$<]{3,128})["']`,
  anyCasePattern`(?<![\p{L}\p{N}])IDENTIFIED BY (?<value>(?=\S{0,60}[\d_#$])[A-Za-z][\w#$]{3,60})(?![\p{L}\p{N}(.])`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:ROLE|USER|LOGIN|GROUP) \S{1,80} (?:[A-Z]{2,20} ){0,5}?PASSWORD ?=? ?N?'(?<value>[^'\n$<]{3,128})'`,
  anyCasePattern`(?<![\p{L}\p{N}_])(?:PASSWORD|OLD_PASSWORD)\('(?<value>[^'\n]{3,128})'\)`,
];

/** Passwords in the files of servers, each where its server reads it. */
export const filePasswords: readonly Pattern[] = [
  anyCasePattern`:\{(?:PLAIN|CLEARTEXT|CLEAR|NOOP)\}(?<value>[^:\s]{3,64})`,
  pattern`${start}SQLConnectInfo \S{1,80} \S{1,40} ${word}`,
  // davfs2: a URL, a name, and the password.
  pattern`^https?://\S{4,120}\s{1,16}[\w.@-]{1,40}\s{1,16}"(?<value>[^"\n]{4,64})"[^\S\n]{0,4}$`,
  // Lists of access of Redis; clients of Kafka; peers of Asterisk and keepalived.
  pattern`(?<![\p{L}\p{N}])user \S{1,40} (?:on|off) [^\n]{0,80}?>(?<value>\S{3,64})`,
  pattern`(?<=\s)user_\w{1,40}="(?<value>[^"\s]{3,64})"`,
  pattern`^register\s{0,3}=>?\s{0,3}[^\s:@]{1,60}:(?<value>[^\s:@]{3,64})@`,
  pattern`${start}auth_pass ${word}`,
  // Directories.
  anyCasePattern`(?:authtok|bind_?(?:pw|password|credentials?)|ldap_?pw|(?<=bindmethod=simple )credentials)["']?\s{0,16}[:=]\s{0,16}${word}`,
];

/** Passwords in notes and messages, after words for them. */
export const notedPasswords: readonly Pattern[] = [
  // After the name of an account that every system has.
  anyCasePattern`(?<![\p{L}\p{N}/\\._-])(?:administrator|admin|root|sa|operator|guest|superuser|supervisor)[*\x60'"]{0,2} ?[/:|] ?[*\x60'"]{0,2}(?<value>(?=[^\s"'\x60<>,;:/@()]{0,63}[A-Za-z])(?=[^\s"'\x60<>,;:/@()]{0,63}\d)[^\s"'\x60<>,;:/@()]{6,63}[^\s"'\x60<>.,;:/)@])(?![^\s"'\x60.,;:)])`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:passcode|pw|pwd) (?<value>(?=[^\s"',;]{0,30}\d)(?=[^\s"',;]{0,30}\p{L})[^\s"'<>,;:()]{5,63}[^\s"'<>,;:().])(?=[.,;)]{0,2}(?:\s|$))`,
  anyCasePattern`(?<![\p{L}\p{N}])pass ?phrase[^\S\n]{1,3}(?:is )?["“](?<value>[^"”\n]{8,80})["”]`,
  anyCasePattern`${start}(?:enable|vty|console|admin|root|sudo|local|domain admin|service account) (?:pw|pwd|pass)(?:[:=]| is)? {1,2}${strong}`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:with the|using the|use the|the new|your new|the temporary|your temporary|the initial|your initial|temp|temporary|initial|new) (?:password|passcode|pw|pwd)(?: is)? (?<value>(?=[^\s"',;]{0,30}\d)(?=[^\s"',;]{0,30}\p{L})[^\s"'<>,;:()]{5,63}[^\s"'<>,;:().])(?=[.,;)]{0,2}(?:\s|$))`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:key|code|password|pw) (?:for|to) [^\n:.]{1,48}:[^\S\n]{1,3}(?<value>(?=[^\s"']{0,63}\d)(?=[^\s"']{0,63}[!@#$%^&*+?~])[^\s"'<>]{5,63}[^\s"'<>.,;:)])`,
];
