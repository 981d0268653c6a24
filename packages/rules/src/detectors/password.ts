import type { Detector } from '../detector.ts';

// Also the end of a longer name: `dbPassword`, `user_pwd`.
const keyword = '(?:pass ?words?|passwd|pwd|pass ?code|pass ?phrase)(?![a-z0-9])';

/** Which one, and marks of Markdown: `Password 2`, `**Password** (new)`, `Password for the portal`. */
const which = String.raw`["'*_\x60]{0,3}(?: (?:\d{1,2}|\([^)\n]{1,20}\)|for [\p{L}\p{N} ]{1,30}))?["'*_\x60]{0,3}`;

/** A colon, an equals sign, a dash, a table's bar, or "is". */
const says = String.raw`(?:\s{0,3}[:=]{1,2}>?|\s{1,3}is:?|[^\S\n]{1,3}[-–|])[*_\x60]{0,3}`;

/** What stands after `password:` where there is none: masks, policies, forms, types and references to a variable. */
const noValue = [
  '[*•x#_.-]{2,}',
  // A reference or a placeholder: `$NAME`, `${name}`, `<password>`, `[your password]`.
  String.raw`\$[A-Z_][A-Z0-9_]*(?![\p{L}\p{N}])|[$%]?[{(]{1,2}[\p{L}\s_.-]{1,40}[)}]|%[\p{L}_]{1,40}%|[<[][\p{L}\s_-]{1,40}[>\]]`,
  'https?:',
  String.raw`(?:must|required?|reset|policy|policies|protected|changed?|expire[sd]?|expiry|expiration|enter|your|yours|the|an?|to|for|and|or|of|in|is|not|no|yes|none|null|undefined|nil|true|false|n\/a|same|see|please|field|prompt|hint|string|str|text|varchar|char|boolean|self|this|req|request|process|os|env|config|at least|minimum|length|encrypted|hashed|redacted|sent|given|on|if|with|will|can|may|should|incorrect|invalid|wrong|unknown|optional|default|login|username|user|confirm|forgot)(?![\p{L}\p{N}!@#$%^&*+?~]|[-_.][\p{L}\p{N}])`,
].join('|');

/** Passwords in words, settings and columns. The value has no shape, so its name must stand before or above it. */
export const password: Detector = {
  infoType: 'password',
  title: 'Password',
  source: 'NIST SP 800-63B, section 3.1.1: passwords of at least 64 characters must be accepted',
  find: [
    // With a digit or a symbol in it, after a colon, an equals sign or "is".
    new RegExp(
      String.raw`${keyword}${which}${says}[^\S\n]{0,8}\n?[^\S\n]{0,8}["']?(?!${noValue})(?<value>(?=[^\s"'<>;,]{0,63}[\d!@#$%^&*+?~])[^\s"'<>;,]{3,63}[^\s"'<>;,.:)\]])`,
      'iu',
    ),
    // Of letters only, where nothing follows: a sentence would go on.
    new RegExp(
      String.raw`${keyword}["']?\s{0,3}[:=][^\S\n]{0,8}["']?(?!${noValue})(?<value>\p{L}{4,64})(?=["';,.)\]]?[^\S\n]{0,8}$)`,
      'iu',
    ),
    // Short words for it, which need the colon beside them.
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:pw|pass)[:=][^\S\n]{0,3}["']?(?!${noValue})(?<value>(?=[^\s"'<>;,]{0,63}[\d!@#$%^&*+?~])[^\s"'<>;,]{3,63}[^\s"'<>;,.:)\]])`,
      'iu',
    ),
    // With nothing between, it must look like nothing else: a digit and a symbol. Also on a command line.
    new RegExp(
      String.raw`${keyword}[^\S\n]{1,3}(?!${noValue})(?<value>(?=[^\s"'<>;,]{0,63}\d)(?=[^\s"'<>;,]{0,63}[!@#$%^&*+?~])[^\s"'<>;,]{5,63}[^\s"'<>;,.:)\]])`,
      'iu',
    ),
    // In markup, and in a URL (RFC 3986 section 3.2.1: user information, deprecated and alive).
    /<pass(?:word|wd|phrase)>(?<value>[^<\s*•]{4,64})<\//iu,
    /(?<![\p{L}\p{N}])[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/]{1,64}:(?<value>[^\s:@/•*${}<>[\]]{3,64})@[\p{L}\p{N}]/iu,
    // A PIN of four to eight digits, as locks and bridges have (ISO 9564-1: four to twelve).
    /(?<![\p{L}\p{N}])(?:PIN|Pin)(?: (?:code|number|no\.?))?(?:\s{0,3}[:=#]|(?= \d{6}))[^\S\n]{0,3}(?<value>\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)/u,
  ],
  labelled: {
    labels: [
      'password',
      'pass word',
      'passwd',
      'pwd',
      'passcode',
      'pass phrase',
      'pin number',
      'password pin',
      'pin code',
    ],
    notLabels: [
      'field',
      'prompt',
      'message',
      'expire',
      'expired',
      'expiry',
      'expiration',
      'reset',
      'changed',
      'change',
      'hint',
      'policy',
      'question',
      'required',
      'security',
      'age',
      'length',
      'history',
      'attempt',
      'date',
      'type',
      'url',
      'link',
      'last set',
      'guid',
      'count',
      'subject',
    ],
    value: /\S(?:[^\n]{0,126}\S)?/u,
  },
  lengthMax: 128,
  near: [
    'login',
    'log in',
    'user',
    'username',
    'userid',
    'user id',
    'account',
    'vpn',
    'portal',
    'server',
    'admin',
    'wifi',
  ],
  notNear: ['policy', 'example', 'placeholder', 'template', 'must contain', 'at least', 'sample'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'Password: «Winter2031!»',
    'The bridge opens with PIN: «482913»',
    '**Password:** «Heron-989x!»',
    'Password 2: «Heron-989x!»',
    'Password for the portal: «Heron-989x!»',
    'Password - «Heron-989x!»',
    'Password is: «Heron-989x!»',
    '| Password | «Heron-989x!» |',
    'tool --password «Heron-989x!»',
    'Password: «the-heron-989»',
    'PW: «Heron-989x!»',
    'postgres://reader:«Heron-989x!»@db.example.org/portal',
    '<password>«Heron-989x!»</password>',
    'user jdoe pwd=«s3cr3t-Example»',
    'the passcode is «137946»',
    '{"password": "«hunter2»"}',
    'password: «swordfish»',
    { label: 'LoginPassword', text: '«swordfish»' },
    { label: 'PasswordPIN', text: '«4471»' },
    { label: 'password', text: '«changeme»' },
  ],
  counterexamples: [
    'password required',
    'Password: ********',
    'password policy',
    'https://example.org:8080/reset',
    'Password: \u0024{PORTAL_PASSWORD}',
    'Password: <your password>',
    'Password 2 of 3 attempts',
    'the password for the portal is reset by the desk',
    'Password must be 12 characters',
    'Password is not stored',
    'Password: ____',
    'password: string;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what stands in a shell script.
    'password=${DB_PASSWORD}',
    'Password is required to be 12 characters',
    { label: 'PasswordExpires', text: '2031-01-01' },
    { label: 'Password', text: 'n/a' },
    { label: 'Password', text: '********' },
  ],
};
