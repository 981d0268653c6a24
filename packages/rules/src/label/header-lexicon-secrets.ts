import { type HeaderWords, headers } from './header-lexicon-entry.ts';

/** Headers of what opens something. */
export const secretHeaders: Readonly<Record<string, HeaderWords>> = {
  password: headers(
    `password; passcode; pass phrase; password pin; pin number; pin code; =pin; unlock code; unlock pin;
      device pin; phone pin; phone passcode; device passcode; screen lock code; unlock pattern; login password;
      public password; old password; new password; user password; admin password; temp password;
      temporary password; initial password; default password; confirm password; gate code; gate access code;
      gate pin; door code; alarm code; alarm pin; keypad code; lockbox code; entry code; access pin; garage code;
      building code access; bypass pin; security pin; voicemail pin; voicemail password; wifi password;
      router password; email password; ftp password; db password; database password; smtp password;
      pdf edit password; pdf password; file password; zip password; sql password; verisign password;
      authorize net password; encryption password; password 1; security answer; secret answer;
      security question answer; hint answer; apple id password; icloud password; cloud password`,
    `field; prompt; message; expire; expired; expiry; expiration; reset; changed; change; hint; policy; question;
      required; security level; age; length; history; attempt; date; type; url; link; last set; guid; count;
      subject; hash; hashed; salt; encrypted; protected; is; has; forgot; show; allow; must; lapel;
      email template; strength; valid; label; text prompt; caption; never; tie; hitch; retrieval; pen register;
      pin security; by pass pin security`,
  ),
  'password-hash': headers(
    `password hash; hashed password; password hashed; pass hash; password md 5; password sha; password sha 1;
      password sha 256; password digest; encrypted password; password encrypted; password salt; ntlm hash;
      nt hash; lm hash; password history hash; bcrypt; crypt password; user pass hash; password encoded; hashed pwd;
      password bcrypt; bcrypt password; pass md 5; md 5 password; md 5 pass; md 5 hash password; sha 1 password;
      password crypt`,
    'type; algorithm; algo; iterations',
  ),
  'private-key': headers(
    `private key; pem; pem file; pem key; ssh key; ssh private key; rsa key; rsa private key; pgp private key;
      tls key; ssl key; certificate key; cert key; server key; private key file; priv key; signing private key;
      ppk; pkcs 8; secret pgp key`,
    'path; type; length; id; public; fingerprint; size; algorithm',
  ),
  'api-token': headers(
    `api key; api token; api secret; api signature; merchant key; transaction key; secret key; access token;
      auth token; authentication token; bearer token; client secret; refresh token; account token; oauth token;
      oauth secret; consumer secret; consumer key; webhook secret; signing secret; subscription key; access key;
      access key id; aws secret access key; aws access key; secret access key; app secret; application secret;
      app key; license api key; pay pal api signature; paypal signature; stripe key; stripe secret;
      twilio auth token; google api key; map api key; maps api key; bing key; jwt; jwt token; id token;
      session token; personal access token; github token; gitlab token; slack token; token secret; shared secret;
      gateway key; integration key; encryption key; sendgrid key; account key; authorize net transaction key;
      hash secret; security token; service account key; rest api key`,
    `type; expires; expiry; expiration; url; name; path; enabled; count; foreign; primary; date; status; id only;
      usage; limit; policy; holder`,
  ),
  'connection-string': headers(
    `connection string; conn string; connstr; db connection; database connection; database connection string;
      sql connection; jdbc url; database url; db url; db uri; mongo uri; redis url; odbc connection;
      connection uri; data source string; dsn string`,
    'type; name; timeout; status; count',
  ),
  'network-secret': headers(
    `wpa key; wpa 2 key; wpa passphrase; wep key; wifi key; wifi password; wireless key; wireless password;
      wifi passphrase; network key; pre shared key; psk; vpn key; vpn psk; vpn secret; vpn shared secret;
      ipsec key; snmp community; snmp community string; community string; radius secret; radius shared secret;
      radius key; tacacs key; tkip key; encryption key radio; radio encryption key; tek; kek`,
    'type; enabled; status',
  ),
};
