import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

/** What a secret on a command line or in a file of settings is: not a variable, not an option, not a placeholder. */
const word = String.raw`["']?(?<value>(?![$<{*%-])[^\s"'|<>;]{2,127}[^\s"'|<>;.,:)])`;

/** The same with a digit or a symbol in it. */
const strong = String.raw`["']?(?<value>(?![$<{*%-])(?=[^\s"']{0,63}[\d!@#%^&*+?~])[^\s"'|<>;]{3,127}[^\s"'|<>;.,:)])`;

/** Any word that can stand there, where what stands around leaves no doubt. */
const plain = String.raw`["']?(?<value>(?![$<{*%/-])[^\s"'|<>;,]{3,63}[^\s"'|<>;.,:)])`;

const start = String.raw`(?<![\p{L}\p{N}])`;

/** Options that take a password. */
const option =
  '(?:http-|ftp-|proxy-|ws-?|w|db-?|admin-?|masteruser-?|src|dest)?(?:password|passwd|passphrase|pass)|requirepass|masterauth|secret|storepass|keypass|srcstorepass|deststorepass';

/** Passwords on command lines, each where its program takes it. */
export const commandPasswords: readonly Pattern[] = [
  anyCasePattern`(?<=\s)--?(?:${option})[ =]{1,2}${strong}`,
  // Of letters only, after an equals sign, or after another option.
  pattern`(?<=\s)--?(?:${option})=["']?(?<value>[a-z][a-z-]{4,62}[a-z])(?=["']?(?:\s|$))`,
  anyCasePattern`(?<=\s--?[a-z][^\n]{1,100}\s)--?(?:${option}) ["']?(?<value>\p{Ll}[\p{L}-]{4,62}\p{L})(?=["']?(?:[.)]{0,2}[^\S\n]{0,4}$|\s{1,4}(?:-|[^\s.]{0,80}[./@:\\]\S)))`,
  anyCasePattern`(?<=\s)-{1,2}(?:password|pass|passphrase)[ =]["'](?<value>[^"'$\s<>{}]{4,128})["']`,
  pattern`${start}(?:ipmitool|sqlcmd|osql|isql|bcp|psexec|mongo(?:sh|dump|export|restore|import)?|wbadmin|racadm|tsm|rcon|mcrcon|rdesktop|az login|cf login|oc login|podman login|mosquitto_(?:pub|sub)|winexe|tabcmd) (?:[^\n|]{1,160} )?-[pP] ${word}`,
  anyCasePattern`${start}(?:plink|pscp|psftp|putty|winscp)(?:\.exe)? (?:[^\n|]{1,160} )?-pw ${word}`,
  pattern`${start}openssl (?:[^\n|]{1,160} )?-k ${word}`,
  pattern`(?<=\s)-pass(?:in|out)? pass:${word}`,
  // A variable before the command that reads it, and in files that set them.
  pattern`${start}(?:export |set |SET |ENV |setenv )?[A-Z][A-Z\d_]{0,40}(?:PASSWORD|PASSWD|PASSPHRASE|_PASS|_PWD|_PW|_SECRET)=${plain}(?=["']?[.)]{0,2}(?:\s|$))`,
  pattern`${start}(?:setenv|ENV) [A-Z][A-Z\d_]{0,40}(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|SECRET) ${plain}(?=["']?[.)]{0,2}(?:\s|$))`,
  // In what is sent with a request, and where a key of a program is made.
  anyCasePattern`[?&](?:password|passwd|pwd|pass)=(?<value>[^\s&"'<>$%{]{4,64})(?=["'&\s]|$)`,
  pattern`${start}ssh-keygen [^\n|]{0,100}?(?<=\s)-[NP] ["'](?<value>[^\s"'$]{4,64})["']`,
  // Servers of games.
  anyCasePattern`(?<=^[^\S\n]{0,8}(?:set )?)(?:rcon|sv|admin|g|server|priv)_?password[^\S\n]{1,8}["']?(?<value>[^\s"'$<=:]{3,63}[^\s"'$<=:.)])(?=["']?[.)]{0,2}[^\S\n]{0,8}$)`,
  // One that goes on over lines.
  pattern`(?<=^[^\S\n]{1,12})(?:-u|--user)[ =]["']?[^\s:"'$]{1,64}:(?<value>[^\s"'$<][^\s"']{2,127})(?=["']?[^\S\n]{0,4}\\?[^\S\n]{0,4}$)`,
  // After the name of an account, each in the way of its program.
  anyCasePattern`(?<=[\s,]user(?:name)?=[^\s,]{1,60},)pass(?:word)?=(?<value>[^\s,"'$]{3,63}[^\s,"'$.)])`,
  pattern`${start}lftp (?:-\w \S{1,40} ){0,2}-u ["']?[\w.@-]{1,64},(?<value>[^\s"'$]{3,64})`,
  pattern`${start}htpasswd (?=[^\n]{0,24}-[A-Za-z]{0,4}b)(?:-[A-Za-z]{1,5} ){1,4}\S{1,120} [\w.@-]{1,64} ${plain}`,
  pattern`${start}htpasswd (?=[^\n]{0,24}-[A-Za-z]{0,4}n)(?=[^\n]{0,24}-[A-Za-z]{0,4}b)(?:-[A-Za-z]{1,5} ){1,4}[\w.@-]{1,64} ${plain}`,
  anyCasePattern`echo (?:-n )?["']?(?<value>(?![$<])[^\s"'|]{4,64})["']? {0,2}\| {0,2}(?:sudo (?:-\w )?-S|(?:sudo )?passwd --stdin)`,
  pattern`${start}(?:un)?zip (?:-\w{1,4} ){0,3}-P ${plain}`,
  pattern`${start}(?:7z[ar]?|rar|unrar) [^\n|]{0,80}?(?<=\s)-(?:p|hp)${plain}`,
  anyCasePattern`(?<=/u(?:ser)?:\S{1,60} )/p(?:ass|assword)?:${plain}`,
  anyCasePattern`(?<=/ru \S{1,60} )/rp ${plain}`,
  anyCasePattern`(?<![\p{L}\p{N}])net use (?:\S{1,3} )?\\\\[^\s/*]{2,80} (?<value>(?![*/"$%<])\S{4,64}) /user:`,
  anyCasePattern`(?<![\p{L}\p{N}])net user [\w.\\-]{1,40} (?<value>(?![*/"$%<])[^\s/]{4,64})(?= /(?:add|domain|active|expires|fullname|comment|yes|y)|[^\S\n]{0,4}$)`,
  anyCasePattern`(?<=["'](?<value>[^"'$\n]{4,128})["'] ?\| ?)ConvertTo-SecureString`,
  anyCasePattern`ConvertTo-SecureString (?:-(?:AsPlainText|Force) ){1,2}(?:-String )?["'](?<value>[^"'$\n]{3,128})["']`,
  // In code: the last of what a connection or an account is opened with.
  anyCasePattern`${start}(?:mysqli(?:_real)?(?:_connect)?|mysql_p?connect|PDO|oci_p?connect|odbc_p?connect|mssql_connect|sqlsrv_connect|ftp_login|ldap_bind|imap_open|MySQLdb\.connect|pymysql\.connect)\(\s{0,8}(?:["'][^"'\n]{1,120}["']|\$?\w{1,40}),\s{0,8}["'][^"'\n]{1,64}["'],\s{0,8}["'](?<value>[^"'\n$]{3,64})["']`,
  anyCasePattern`(?<=\w)\.(?:login|authenticate|logon|signIn|sign_in)\(\s{0,8}["'][^"'\n]{3,64}["'],\s{0,8}["'](?<value>[^"'\n$<{]{4,64})["']`,
  pattern`(?<=(?:client|redis|conn|connection|cache)\.)auth\(["'](?<value>[^"'\n$<{]{4,64})["']`,
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

const identified = String.raw`(?<![\p{L}\p{N}])IDENTIFIED`;

/** Passwords in statements of SQL. */
export const sqlPasswords: readonly Pattern[] = [
  anyCasePattern`(?<![\p{L}\p{N}])sp_addlinkedsrvlogin [^\n]{3,120}, ?N?'[^'\n]{1,60}', ?N?'(?<value>[^'\n]{3,128})'`,
  anyCasePattern`${start}sqlplus (?:-\w{1,4} ){0,3}["']?\w{1,40}/["']?(?<value>(?![$<{*%])[^\s"'@/]{3,64})["']?@`,
  // In capitals, or in a statement: much is identified by something.
  pattern`${identified} (?:WITH \S{1,40} )?BY (?:PASSWORD )?["'](?<value>(?!\*[A-F\d]{40})[^"'\n$<]{3,128})["']`,
  pattern`${identified} BY (?<value>(?=\S{0,60}[\d_#$])[A-Za-z][\w#$]{3,60})(?![\p{L}\p{N}(.])`,
  anyCasePattern`(?<=(?:create|alter|grant) [^\n;]{2,160})${identified} (?:with \S{1,40} )?by (?:password )?["'](?<value>(?!\*[A-F\d]{40})[^"'\n$<]{3,128})["']`,
  anyCasePattern`(?<=(?:create|alter|grant) [^\n;]{2,160})${identified} by (?<value>(?=\S{0,60}[\d_#$])[A-Za-z][\w#$]{3,60})(?![\p{L}\p{N}(.])`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:ROLE|USER|LOGIN|GROUP) \S{1,80} (?:[A-Z]{2,20} ){0,5}?PASSWORD ?=? ?N?'(?<value>[^'\n$<]{3,128})'`,
  pattern`(?<![\p{L}\p{N}_])(?:PASSWORD|OLD_PASSWORD|password)\('(?<value>[^'\n]{3,128})'\)`,
  anyCasePattern`(?:pass(?:word|wd)?|pwd|pw)[\x60"\]]?\s{0,3}=\s{0,3}(?:md5|sha1|sha2|crypt|encrypt|password|hashbytes)\(\s{0,3}["'](?<value>[^"'\n]{3,64})["']`,
];

/** Passwords in the files of servers, each where its server reads it. */
export const filePasswords: readonly Pattern[] = [
  anyCasePattern`:\{(?:PLAIN|CLEARTEXT|CLEAR|NOOP)\}(?<value>[^:\s]{3,64})`,
  pattern`${start}SQLConnectInfo \S{1,80} \S{1,40} ${word}`,
  // Clients of mail: a line of two words below the name of the account.
  pattern`(?<=(?:^|[^\p{L}\p{N}])(?:user|username|login|hostname|host|account|port|auth|from|tls)[^\S\n][^\n]{1,80}\n[^\S\n]{0,8})password[^\S\n]{1,8}(?<value>[^\s"'$<#]{3,63}[^\s"'$<#.)])(?=[.)]{0,2}[^\S\n]{0,8}$)`,
  pattern`(?:user|username|login)[^\S\n]{1,8}["']?[\w.@-]{1,64}["']?\s{1,8}(?:there )?(?:with )?(?:password|pass)\s{1,8}["'](?<value>[^"'\n$<]{4,64})["']`,
  anyCasePattern`password ["'](?<value>(?=[^"'\n]{0,40}\d)[^\s"'$<]{5,64})["']`,
  // davfs2: a URL, a name, and the password.
  pattern`^https?://\S{4,120}[^\S\n]{1,16}[\w.@-]{1,40}[^\S\n]{1,16}"(?<value>[^"\n]{4,64})"[^\S\n]{0,4}$`,
  // Lists of access of Redis; clients of Kafka; peers of Asterisk and keepalived.
  pattern`(?<![\p{L}\p{N}])user \S{1,40} (?:on|off) [^\n]{0,80}?>(?<value>\S{3,64})`,
  pattern`(?<=\s)user_\w{1,40}="(?<value>[^"\s]{3,64})"`,
  pattern`^register\s{0,3}=>?\s{0,3}[^\s:@]{1,60}:(?<value>[^\s:@]{3,64})@`,
  pattern`${start}auth_pass ${word}`,
  // Directories.
  anyCasePattern`(?:authtok|bind_?(?:pw|password|credentials?)|ldap_?pw|(?<=bindmethod=simple )credentials)["']?\s{0,16}[:=]\s{0,16}${word}`,
];

/** With a letter and a digit, to the end of the word. */
const mixed = String.raw`(?=[^\s"',;]{0,30}\d)(?=[^\s"',;]{0,30}\p{L})[^\s"'<>,;:()]{5,63}[^\s"'<>,;:().]`;

/** What a password is called in the languages of the neighbors. */
const foreign =
  "contraseña|contrasena|clave (?:de acceso|de usuario|secreta|del? wi-?fi)|mot de passe|passwort|kennwort|senha|palavra-passe|wachtwoord|hasło|heslo|lösenord|adgangskode|passord|salasana|parola d'ordine|пароль|密码|密碼|パスワード|비밀번호|jelszó|şifre|mật khẩu";

/** Passwords in notes and messages, after words for them. */
export const notedPasswords: readonly Pattern[] = [
  // After the name of an account that every system has.
  anyCasePattern`(?<![\p{L}\p{N}/\\._-])(?:administrator|admin|root|sa(?! ?/\S)|operator|guest|superuser|supervisor)[*\x60'"]{0,2} ?[/:|] ?[*\x60'"]{0,2}(?<value>(?=[^\s"'\x60<>,;:/@()]{0,63}[A-Za-z])(?=[^\s"'\x60<>,;:/@()]{0,63}\d)[^\s"'\x60<>,;:/@()]{6,63}[^\s"'\x60<>.,;:/)@])(?![^\s"'\x60.,;:)])`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:passcode|pw|pwd) (?<value>(?=[^\s"',;]{0,30}\d)(?=[^\s"',;]{0,30}\p{L})[^\s"'<>,;:()]{5,63}[^\s"'<>,;:().])(?=[.,;)]{0,2}(?:\s|$))`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:pass ?phrase|password)[^\S\n]{1,3}(?:is:? )?["“](?<value>[^"”\n]{8,80})["”](?=[.,;)]{0,2}[^\S\n]{0,8}$)`,
  anyCasePattern`${start}(?:enable|vty|console|admin|root|sudo|local|domain admin|service account) (?:pw|pwd|pass)(?:[:=]| is)? {1,2}${strong}`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:with the|using the|use the|the new|your new|the temporary|your temporary|the initial|your initial|temp|temporary|initial|new) (?:password|passcode|pw|pwd)(?: is)? (?<value>(?=[^\s"',;]{0,30}\d)(?=[^\s"',;]{0,30}\p{L})[^\s"'<>,;:()]{5,63}[^\s"'<>,;:().])(?=[.,;)]{0,2}(?:\s|$))`,
  // Of a place or a service, and what it is or was set to.
  anyCasePattern`(?<![\p{L}\p{N}])(?:password|passcode|pw|pwd|pass ?phrase) (?:for|to|on|of) [\p{L}\p{N} ./'-]{1,40}?(?: is| has been (?:re)?set to| (?:was|is now|got) (?:set|reset|changed) to)(?: now)?:? {1,3}["']?(?<value>${mixed})`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:password|passcode|pw|pwd)'s (?:now )?["']?(?<value>${mixed})`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:log ?in|sign ?in|log ?on) (?:with|as|using) [\w.@\\-]{2,40}(?: ?/ ?| (?:and |with )?(?:the )?(?:password|pw|pass):? {1,3})(?<value>${mixed})`,
  // Alone on the line below its name, as forms are copied.
  anyCasePattern`^[^\S\n]{0,12}(?:password|passcode|pass ?phrase|contraseña|passwort|mot de passe|senha)[^\S\n]{0,4}\n[^\S\n]{0,12}(?<value>${mixed})(?=[.)]{0,2}[^\S\n]{0,8}$)`,
  // In other languages.
  anyCasePattern`(?<![\p{L}\p{N}])(?:${foreign})(?: [\p{L} ]{1,24})?(?:\s{0,3}[:=]|\s{1,3}(?:es|est|ist|lautet|é|è|är|er|on):?(?= ))\s{0,4}["']?(?<value>(?=[^\s"']{0,63}[\d!@#$%^&*+?~])[^\s"'<>;,]{3,63}[^\s"'<>;,.:)])`,
  anyCasePattern`(?<![\p{L}\p{N}])(?:key|password|pw|code (?=for the|to the)) ?(?:for|to) [^\n:.(]{1,48}:[^\S\n]{1,3}(?<value>(?=[^\s"']{0,63}\d)(?=[^\s"']{0,63}[!@#$%^&*+?~])[^\s"'<>]{5,63}[^\s"'<>.,;:)])`,
];
