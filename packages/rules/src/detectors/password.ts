import type { Detector } from '../detector.ts';

// Also the end of a longer name: `dbPassword`, `user_pwd`.
const keyword = '(?:pass ?word|passwd|pwd|pass ?code|pass ?phrase)(?![a-z0-9])';

/** What stands after `password:` where there is none: masks, policies, forms, types and references to a variable. */
const noValue = [
  '[*•x#_.-]{2,}',
  '[$%{<[(]',
  'https?:',
  String.raw`(?:must|required?|reset|policy|policies|protected|changed?|expire[sd]?|expiry|expiration|enter|your|yours|the|an?|to|for|and|or|of|in|is|not|no|yes|none|null|undefined|nil|true|false|n\/a|same|see|please|field|prompt|hint|string|str|text|varchar|char|boolean|self|this|req|request|process|os|env|config|at least|minimum|length|encrypted|hashed|redacted|sent|given|on|if|with|will|can|may|should|incorrect|invalid|wrong|unknown|optional|default|login|username|user|confirm|forgot)(?![\p{L}\p{N}!@#$%^&*+?~])`,
].join('|');

/** Passwords in words, settings and columns. The value has no shape, so its name must stand before or above it. */
export const password: Detector = {
  infoType: 'password',
  title: 'Password',
  source: 'NIST SP 800-63B, section 3.1.1: passwords of at least 64 characters must be accepted',
  find: [
    // With a digit or a symbol in it, after a colon, an equals sign or "is".
    new RegExp(
      String.raw`${keyword}["']?(?:\s{0,3}[:=]{1,2}>?|\s{1,3}is)[^\S\n]{0,8}\n?[^\S\n]{0,8}["']?(?!${noValue})(?<value>(?=[^\s"'<>;,]{0,63}[\d!@#$%^&*+?~])[^\s"'<>;,]{3,63}[^\s"'<>;,.:)\]])`,
      'iu',
    ),
    // Of letters only, where nothing follows: a sentence would go on.
    new RegExp(
      String.raw`${keyword}["']?\s{0,3}[:=][^\S\n]{0,8}["']?(?!${noValue})(?<value>\p{L}{4,64})(?=["';,.)\]]?[^\S\n]{0,8}$)`,
      'iu',
    ),
    // A PIN of four to eight digits, as locks and bridges have (ISO 9564-1: four to twelve).
    /(?<![\p{L}\p{N}])(?:PIN|Pin)(?: (?:code|number|no\.?))?\s{0,3}[:=#][^\S\n]{0,3}(?<value>\d{4,8})(?![\p{L}\p{N}])(?![.-]\d)/u,
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
