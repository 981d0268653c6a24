import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

/** Also the end of a longer name: `dbPassword`, `user_pwd`. */
const passwordName = '(?:pass ?words?|passwd|pwd|pass ?code|pass[ _-]?phrase)(?:_?v?\\d{1,2})?(?![a-z0-9])';

/** Which one, and marks of Markdown: `Password 2`, `**Password** (new)`, `Password for the portal`. */
const which = String.raw`["'*_\x60]{0,3}(?: (?:\d{1,2}|\([^)\n]{1,20}\)|for [\p{L}\p{N} ]{1,30}))?["'*_\x60]{0,3}`;

/** A colon, an equals sign (in files of settings far to the right), a dash, a table's bar, or "is". */
const says = String.raw`\]?(?:(?:\s{0,3}|[^\S\n]{4,40})[:=]{1,2}>?|\s{1,3}is:?|[^\S\n]?\.{2,40}|[^\S\n]{1,3}[-–|])[*_\x60]{0,3}`;

/** A value with a digit or a symbol in it, to the next space, quotation mark or comma. */
const strong = String.raw`(?<value>(?=[^\s"'<>;,]{0,63}[\d!@#$%^&*+?~])[^\s"'<>;,]{3,127}[^\s"'<>;,.:)\]])`;

/** A value up to the next space or quotation mark. */
const word = String.raw`(?<value>[^\s"'$<>][^\s"'<>]{2,127})`;

/** Words of a sentence about passwords, which is none. */
const spoken = 'must|least|character|passw|please|enter|your|minimum|maximum|digit|requir|should';

/** How a line of a log of tests begins. */
const testLine = '(?:PASS|X?FAIL|XPASS|UN\\w{4,9}|ERROR|SKIP|Running|ok|not ok)[: ]';

/** Passwords after their name, as people, settings and code write them. */
export const namedPasswords: readonly Pattern[] = [
  // With a digit or a symbol in it, after a colon, an equals sign or "is".
  anyCasePattern`(?<!s[#/|])${passwordName}${which}${says}[^\S\n]{0,8}\n?[^\S\n]{0,8}["']?${strong}`,
  // Of letters only, where nothing follows: a sentence would go on.
  anyCasePattern`${passwordName}["']?(?:\s{0,3}|[^\S\n]{4,40})[:=]{1,2}>?[^\S\n]{0,8}(?<value>\p{L}[\p{L}-]{2,62}\p{L})(?=[.)]{0,2}[^\S\n]{0,8}$)`,
  anyCasePattern`${passwordName}["']?\]?(?:\s{0,3}|[^\S\n]{4,40})[:=]{1,2}>?[^\S\n]{0,8}["'](?<value>[\p{L}._-]{4,64})["']`,
  // Of several words in quotation marks, which are no sentence about passwords.
  anyCasePattern`${passwordName}["']?\]?(?:\s{0,3}|[^\S\n]{4,40})[:= ]>?[^\S\n]{0,8}["'](?![^"'\n]{0,64}(?:${spoken}|invalid|wrong|match|https?:))(?<value>(?=[^"'\n]{0,64}[\d#&$%@!])[^\s"'$<{%][^"'\n]{0,40} [^"'\n]{0,40}[^\s"'\n])(?:"|')(?=[\s;,)}\]]|$)`,
  // The same to the end of a line of settings.
  anyCasePattern`^[^\S\n]{0,8}[\w.-]{0,40}(?:password|passwd|pwd)[^\S\n]{0,8}=[^\S\n]{0,4}(?![^\n]{0,64}(?:${spoken}|[;"'(){}]| --?\w| [+*|&] ))(?<value>(?=[^\n]{0,64}\d)[^\s$<%][^\n]{0,30} [^\n]{0,30}[^\s\n])[^\S\n]{0,4}$`,
  // As code in Markdown.
  anyCasePattern`${passwordName}(?: is|:| [-–])? {0,2}\x60(?<value>[^\x60\s]{4,64})\x60`,
  // What it was set to.
  anyCasePattern`(?<![\p{L}\p{N}])(?:pw|pass|password|passcode|pin) (?:is |was |has been )?(?:now )?(?:set|changed|reset|updated) to ${strong}`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:set|change|changed|reset|update|updated) (?:the |my |your |his |her |our )?(?:\p{L}{2,20} )?(?:pw|pass|password|passcode|pin) to ${strong}`,
  // Where a shell reads them.
  pattern`_(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD)=["'](?<value>(?=[^"'\n]{0,64}\d)[^"'\n]{8,128})["']`,
  // Short words for it, which need the colon beside them, and are counts of tests too.
  anyCasePattern`(?<![\p{L}\p{N}])pw["']?\s?(?:[:=]|is )[^\S\n]{0,3}["']?(?!\d{1,5}(?!\S))${strong}`,
  pattern`(?<![\p{L}\p{N}])(?:[Pp]ass|(?<!^[^\S\n]{0,8})PASS)["']?\s?[:=][^\S\n]{0,3}["']?(?!\d{1,5}(?!\S))${strong}`,
  // In capitals at the start of a line it is what a test did, unless it is the only one.
  pattern`(?<!${testLine}[^\n]{0,200}\n)(?<=^[^\S\n]{0,8})PASS\s?[:=][^\S\n]{0,3}["']?(?!\d{1,5}(?!\S))${strong}(?=[^\S\n]{0,8}$)(?!\s{1,8}${testLine})`,
  anyCasePattern`(?:_pass|_pw|(?<![\p{L}\p{N}_])pw)["']?\]?\s{0,3}[:=]>?[^\S\n]{0,3}(?<value>\p{L}{5,64})(?=[^\S\n]{0,8}$|["'])`,
  pattern`(?<=^[^\S\n]{0,8})pass[^\S\n]{0,4}=[^\S\n]{0,4}(?<value>[\p{L}-]{5,64})(?=[^\S\n]{0,8}$)`,
  anyCasePattern`(?:db|smtp|ftp|mail|imap|ldap|sql|ssh|root|user|admin)_?pass["']?\]?\s{0,8}(?:=>|[:=])\s{0,8}["'](?<value>[^\s"'$<{]{4,64})["']`,
  pattern`(?<=\suser(?:name)?="[^"\n]{1,64}"\s{1,4})pass="(?<value>[^\s"$<{]{4,64})"`,
  anyCasePattern`(?:_pass|["']pass|(?<=[{,]\s{0,8})pass(?=:))["']?\]?\s{0,3}[:=]>?[^\S\n]{0,3}["'](?<value>[\p{L}-]{4,64})["']`,
  // After a name of an account: `login jdoe password …`.
  anyCasePattern`(?<![\p{L}\p{N}])(?:login|user ?name|user ?id|user|account|ssid)[: ]{1,3}\S{2,40},?\s{1,12}(?:and )?(?:password|passwd|pass|pw|pwd|key)[: ]{1,3}(?<value>(?=\S{0,63}\d)[^\s"'<>;,]{3,63}[^\s"'<>;,.:)\]])`,
  // With nothing between, it must look like nothing else: a digit and a symbol. Also on a command line.
  anyCasePattern`${passwordName}[^\S\n]{1,3}(?<value>(?=[^\s"'<>;,]{0,63}\d)(?=[^\s"'<>;,]{0,63}[!@#$%^&*+?~])[^\s"'<>;,*&(][^\s"'<>;,]{4,62}[^\s"'<>;,.:)\]])`,
  // As an argument: `define('DB_PASSWORD', '…')`.
  anyCasePattern`(?<=[\w.-])${passwordName}["'][^\S\n]{0,3},[^\S\n]{0,8}["']${strong}["']`,
  pattern`(?<![\p{L}\p{N}])define\(\s{0,3}["'][A-Z_]{0,40}(?:PASSWORD|PASSWD|PASS|PWD)["'],\s{0,8}["'](?<value>[^"'\n]{3,128})["']\s{0,3}\)`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:set_?property|get_?property|set_?env|get_?env|put_?env|env|put|set|get)\(\s{0,3}["'][\w.-]{0,40}(?:password|passwd|pwd|[_.]pass)["'],\s{0,8}["'](?<value>[^"'\n$<{]{4,64})["']`,
  // Beside its name: `name: DB_PASSWORD`, `value: …`, and in attributes.
  anyCasePattern`${passwordName}["']?\s{0,2},?\s{0,24}["']?(?:value|default)["']?\s{0,2}[:=]\s{0,3}["']?${word}`,
  // In markup.
  anyCasePattern`<(?:[\w.:-]{0,40}(?:password|passwd|pwd|passphrase|bindpw|credential)|(?:[\w.:-]{0,40}[.:_-])?pass)(?:-encrypted)?(?: [^>\n]{1,60})?>(?<value>[^<\s*•]{4,256})</`,
  anyCasePattern`<[\w.:-]{0,40}(?:password|passwd|pwd|passphrase|bindpw|secret|key|community)>\s{0,4}<!\[CDATA\[(?<value>[^\]\s]{3,200})\]\]>`,
  anyCasePattern`(?:name|key)="[^"\n]{0,60}(?:password|passwd|pwd)"[^>\n]{0,80}>(?<value>[^<\s*•]{4,64})</`,
  pattern`(?<=[a-z\d_-])(?:Pass|Pwd|Credential)=(?:"(?<value>[^"\s<>]{4,128})")`,
  anyCasePattern`password>\s{0,40}<value>(?<value>[^<\s*•]{4,256})</`,
];

/** Passwords in the places where commands and the files of tools have them. */
export const toolPasswords: readonly Pattern[] = [
  // In a URL (RFC 3986 section 3.2.1: user information, deprecated and alive).
  anyCasePattern`(?<![\p{L}\p{N}])[a-z][a-z\d+.-]{1,20}://[^\s:@/"'<>]{0,64}:(?<value>[^\s:@/•*{}$<>[\]]{4,160})@[\p{L}\p{N}]`,
  // In the header of a request: a name and a password in base64 (RFC 7617).
  anyCasePattern`Authorization["']?(?:,\s{0,24}["']?value["']?)?\s?[:=]\s?["']?Basic (?<value>[A-Za-z\d+/]{7,199}[A-Za-z\d+/]={0,2})(?![A-Za-z\d+/=])`,
  pattern`(?<![\p{L}\p{N}])(?:curl|wget|http) (?:[^\n|]{1,120} )?(?:-u|--user)[ =]{1,2}["']?[^\s:"'$]{1,64}:(?<value>[^\s"'$<][^\s"']{2,127})`,
  pattern`(?<![\p{L}\p{N}])(?:mysql|mysqldump|mysqladmin|mariadb) (?:[^\n|]{1,120} )?-p["']?(?<value>[^\s"'$<-][^\s"'$]{2,63})`,
  pattern`(?<![\p{L}\p{N}])(?:sshpass -p|redis-cli (?:-[hp] \S{1,60} ){0,2}-a|ldapsearch [^\n|]{1,120} -w) {0,2}["']?(?<value>[^\s"'$<][^\s"']{2,63})`,
  // Windows: shares, accounts, secure strings.
  anyCasePattern`(?<=\s)/user:\S{1,80} ["']?(?!/)${strong}`,
  anyCasePattern`(?<![\p{L}\p{N}])net user \S{1,40} ${strong}`,
  pattern`NetworkCredential\(\s{0,4}["'][^"'\n]{1,64}["'],\s{0,4}["'](?<value>[^"'$\n]{3,128})["']`,
  anyCasePattern`ConvertTo-SecureString (?:-String )?["'](?<value>[^"'$\n]{3,128})["']`,
  // .netrc, .pgpass, redis.conf.
  pattern`(?<![\p{L}\p{N}])machine \S{1,80}\s{1,8}login \S{1,80}\s{1,8}password (?<value>\S{2,127}[^\s.,:;)\]])`,
  pattern`(?<=[\w*]):(?:543[2-9]|6543|\*):[\w*-]{1,60}:[\w.*-]{1,60}:(?<value>(?:[^\s:\\]|\\.){2,63}[^\s:.,;)])(?![^\s).])`,
  pattern`(?<=[A-Za-z\]]):(?:25|465|587|2525)\s{1,8}[\w.@-]{1,60}:(?<value>[^\s:]{2,63}[^\s:.,;)])(?![^\s).])`,
  pattern`(?<![\p{L}\p{N}])docker login (?:[^\n|]{1,80} )?(?:-p|--password)[ =]["']?(?<value>[^\s"'$<-][^\s"']{2,63})`,
  pattern`(?<![\p{L}\p{N}])(?:bindpw|rootpw|olcRootPW:|ldap_?pw|bind_?pw)\s{1,4}(?:--plaintext\s{1,2})?["']?(?<value>(?!\{|--)[^\s"'$<][^\s"']{1,127}[^\s"'.,:;)])`,
  pattern`(?<![\p{L}\p{N}_-])(?:requirepass|masterauth) ["']?(?<value>[^\s"']{2,127}[^\s"'.,:;)])`,
  // A name and a password with a bar between.
  anyCasePattern`(?<![\p{L}\p{N}._/-])(?:login|logon|credentials?|creds)(?: info)?:? {1,3}[\w.@\\-]{2,60} ?[/|] ?(?=\S{0,63}\d)(?![^\s<]{0,63}/)${strong}`,
];

/** Numbers that open devices and accounts (ISO 9564-1 gives a PIN four to twelve digits). */
export const pinCodes: readonly Pattern[] = [
  anyCasePattern`(?<=[a-z\d][_.-])pin["']?\s{0,8}[:=]\s{0,8}["']?(?<value>\d{4,8})(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])(?:PIN|Pin|PUK\d?)(?: (?:code|number|no\.?))?(?:\s{0,3}[:=#]|\s{1,2}(?:is|IS):?(?= )|(?= \d{6}))[^\S\n]{0,3}(?<value>\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)`,
  pattern`(?<![\p{L}\p{N}])(?:code|enter|use|door|keypad|voicemail|alarm|copier)[^.\n]{0,24} PIN (?<value>\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)`,
];
