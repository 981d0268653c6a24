import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** E-mail addresses. */
export const emailAddress: Detector = {
  infoType: 'email-address',
  agencyOwns: 'domains',
  title: 'E-mail address',
  source: 'RFC 5321, section 4.5.3.1 for lengths; RFC 6531 for letters beyond ASCII',
  value: true,
  find: [
    // Not the password of a URL: `https://jdoe:lake77@example.org`. 64 characters before the @ (4.5.3.1.1), labels of up to 63 (RFC 1035, 2.3.4), a top-level domain of letters.
    pattern`(?<![\p{L}\p{N}._%+-])(?<!://[^\s:@/]{0,64}:)[\p{L}\p{N}_%+](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,4}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}@-])`,
  ],
  headers: {
    names: phrases(`email; email address; email id; email list; mailto; email to; email from; email cc; email bcc;
      email work; work email; home email; personal email; email 1; contact email; email personal;
      email home; email business; email primary; primary email; alternate email; email alternate;
      email other; email contact; notification email; gmail; email account; sent email list;
      custom email list; cc email; from address; to address; reply to; reply to address; bcc address;
      recipient email; mail from; sender address; user principal name; email confirm; confirm email;
      government email; verify email; email electronic`),
    not: phrases(`body; subject; type; status; send; has; verified; notify; opt; template; server; count; date; time;
      header; footer; format; is; preference; frequency; subject line; builder; password; signature; host;
      title; confirmed; domain; html`),
  },
  lengthMax: 385,
  near: ['email', 'e-mail', 'mailbox', 'mailto'],
  reserved: [
    // RFC 2606 and RFC 6761.
    anyCasePattern`@(?:[^@]{1,200}\.)?(?:example\.(?:org|com|net|edu)|example|test|invalid|localhost)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«jane.doe@example.org»',
    'mailto:«j_roe+tips@records.example.com»',
    'E-mail: <«pat@almory.example»>',
    "«o'neill@example.net»",
    { label: 'SupervisorEmailAddress', text: '«jane.doe@example.org»' },
    '«jürgen@bücher.example»',
  ],
  counterexamples: [
    '@example',
    'user@localhost',
    'a@1.0',
    'https://jdoe:lake77@example.org/x',
    'left-pad@1.3.0',
    '@scope/name@2.0.1',
    'jane at example.org',
    'jane@@example.org',
  ],
};
