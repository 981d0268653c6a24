import type { Detector } from '../detector.ts';

// Prefixes in examples are spliced, so that this file itself trips no scanner of secrets.
const ghp = ['gh', 'p_'].join('');
const aws = ['AK', 'IA'].join('');
const stripe = ['sk', 'live'].join('_');

/** Keys and tokens that let whoever holds them in. */
export const apiToken: Detector = {
  infoType: 'api-token',
  title: 'API key or access token',
  source: 'the issuers: AWS IAM identifiers, GitHub, GitLab, Slack, Google, Stripe, SendGrid; RFC 7519',
  find: [
    // AWS: four letters of prefix and sixteen of base 32.
    /(?<![\p{L}\p{N}])(?:AKIA|ASIA)[A-Z2-7]{16}(?![\p{L}\p{N}])/u,
    // GitHub: prefix, 30 random, 6 of checksum. Fine-grained: 22 and 59.
    /(?<![\p{L}\p{N}])gh[oprsu]_[A-Za-z\d]{36}(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])github_pat_[A-Za-z\d]{22}_[A-Za-z\d]{59}(?![\p{L}\p{N}])/u,
    // GitLab: 20 characters.
    /(?<![\p{L}\p{N}])glpat-[\w-]{20}(?![\p{L}\p{N}_-])/u,
    // Slack: the numbers of the workspace and the user or bot, then 24 or more.
    /(?<![\p{L}\p{N}])xox[abeprs]-\d{8,15}-(?:\d{8,15}-){0,2}[A-Za-z\d]{16,64}(?![\p{L}\p{N}])/u,
    // Google: 35 characters. Stripe: 24 to 99. SendGrid: 22 and 43.
    /(?<![\p{L}\p{N}])AIza[\w-]{35}(?![\p{L}\p{N}_-])/u,
    /(?<![\p{L}\p{N}])[rs]k_live_[A-Za-z\d]{24,99}(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])SG\.[\w-]{22}\.[\w-]{43}(?![\p{L}\p{N}_-])/u,
    // JSON web tokens: base64 of `{"`. Longer ones are matched in part.
    /(?<![\p{L}\p{N}_-])eyJ[\w-]{13,200}\.eyJ[\w-]{10,300}(?:\.[\w-]{16,128})?/u,
    // A setting that is named so, with a digit in its value: AWS secret keys are 40 characters without a prefix.
    /(?<![\p{L}\p{N}])(?:aws_)?(?:secret[_ -]?(?:access[_ -]?)?key|client[_ -]?secret|api[_ -]?key|(?:access|auth)[_ -]?token)["']?\s{0,3}[:=]\s{0,3}["']?(?<value>(?=[^\s"']{0,127}\d)[A-Za-z\d/+_=-]{16,128})(?![A-Za-z\d/+_=-])/iu,
  ],
  labelled: {
    labels: [
      'merchant key',
      'transaction key',
      'api signature',
      'api key',
      'api secret',
      'api token',
      'secret key',
      'client secret',
      'access token',
      'account token',
      'auth token',
      'pem file',
      'hash code',
      'private key',
      'webhook secret',
      'signing secret',
    ],
    notLabels: ['expires', 'expiry', 'name', 'date', 'type', 'id', 'url'],
    value: /\S{6,256}/u,
  },
  lengthMax: 640,
  check: 'api-token',
  reserved: [
    // Keys in the guides of AWS end so.
    /EXAMPLE(?:KEY)?$/u,
    // The token that jwt.io opens with.
    /^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJzdWIiOiIxMjM0NTY3ODkw/u,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    `«${aws}IOSFODNN7EXAMPLE»`,
    // Published with its explanation, and revoked: https://gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d
    `token «${ghp}zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17»`,
    `«${stripe}_EXAMPLEexampleEXAMPLEexample»`,
    '«eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c»',
    { label: 'AuthorizeNetTransactionKey', text: '«EXAMPLE6kpQ9xEXAMPLE»' },
    { label: 'PayPalAPISignature', text: '«EXAMPLEexample31Y»' },
    'aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»',
    { label: 'MerchantKey', text: '«EXAMPLE-merchant-1»' },
  ],
  counterexamples: [
    `${aws}123`,
    `${ghp}zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18`,
    'sk_test_EXAMPLEexampleEXAMPLEexample',
    'eyJub3QiOiJhIHRva2VuIn0.eyJub3QiOiJhIHRva2VuIn0',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'AKIAstan',
    'api_key = configuration.apiKeyOfTheService',
    'the access token: see section 12',
    { label: 'ApiKeyName', text: 'production' },
  ],
};
