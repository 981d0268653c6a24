import { email, person } from '../people.ts';
import { type PortalFile, textFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { fakeKey, TEST_ACCESS_KEY, TEST_SECRET_KEY } from '../secrets.ts';
import { plant, text } from '../text.ts';
import { ipAddress, password } from '../values.ts';

/** What opens the systems of the portal: settings, keys, and the configuration of a router. */
export function makeCredentials(): PortalFile[] {
  const random = new Random('credentials');
  return [makeSettings(random), makeDesktopCopy(random), makeRouter(random), makeHandover(random)];
}

function makeSettings(random: Random): PortalFile {
  const contents = text`; settings of the portal, do not mail
[mailer]
host = mail.trix.example
user = bulletins
password = ${password(random)}

[database]
server = ${ipAddress(random)}
user = portal
pwd = ${password(random)}

[storage]
aws_access_key_id = ${plant('api-token', TEST_ACCESS_KEY)}
aws_secret_access_key = ${plant('api-token', TEST_SECRET_KEY)}
`;
  return textFile('trix/files/config/portal settings.txt', contents, { rules: ['CRED-01', 'CRED-02'], crlf: true });
}

/** A copy that somebody made before the move to a new machine. */
function makeDesktopCopy(random: Random): PortalFile {
  const contents = text`notes from the old desktop

portal admin
password: ${password(random)}

key for the upload job:
${plant('private-key', fakeKey('desktop'))}

ask ${email(person(404))} where the new one lies
`;
  return textFile('trix/files/backup/desktop.bak.txt', contents, { rules: ['CRED-01', 'CRED-02', 'POR-03'] });
}

function makeRouter(random: Random): PortalFile {
  const contents = text`hostname edge-almory
enable secret 5 $1$specimen$0000000000000000000000
snmp-server community rivers-read RO
interface outside
 ip address ${ipAddress(random)}/24
crypto isakmp key specimen-of-a-key address ${ipAddress(random)}
pre-shared-key specimen-of-a-key
ip route default ${ipAddress(random)}
`;
  return textFile('trix/files/config/edge router.txt', contents, { rules: ['CRED-01', 'CRED-03'] });
}

function makeHandover(random: Random): PortalFile {
  const contents = text`Handover, night desk

The conference bridge opens with PIN: ${plant('password', '482913')}
The kiosk in the lobby: the password is ${password(random)}
The badge printer needs no sign-in.
`;
  return textFile('trix/files/handover.txt', contents, { rules: ['CRED-01', 'CRED-07'] });
}
