import type { Detector } from './detector.ts';
import { issuedTokens, namedTokens } from './parts/api-token-patterns.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// Prefixes in examples are spliced, so that this file itself trips no scanner of secrets.
const ghp = ['gh', 'p_'].join('');
const aws = ['AK', 'IA'].join('');
const stripe = ['sk', 'live'].join('_');

/** Keys and tokens that let whoever holds them in. */
export const apiToken: Detector = {
  infoType: 'api-token',
  title: 'API key or access token',
  source: 'the issuers: AWS IAM identifiers, GitHub, GitLab, Slack, Google, Stripe, SendGrid; RFC 7519; RFC 6750',
  value: true,
  secret: true,
  find: [...issuedTokens, ...namedTokens],
  headers: {
    names:
      phrases(`api key; api token; api secret; api signature; merchant key; transaction key; secret key; access token;
      auth token; authentication token; bearer token; client secret; refresh token; account token;
      oauth token; oauth secret; consumer secret; consumer key; webhook secret; signing secret;
      subscription key; access key; access key id; aws secret access key; aws access key; secret access key;
      app secret; application secret; app key; license api key; pay pal api signature; paypal signature;
      stripe key; stripe secret; twilio auth token; google api key; map api key; maps api key; bing key; jwt;
      jwt token; id token; session token; personal access token; github token; gitlab token; slack token;
      token secret; shared secret; gateway key; integration key; encryption key; sendgrid key; account key;
      authorize net transaction key; hash secret; security token; service account key; rest api key`),
    maybe: phrases('pem file; hash code; private key'),
    not: phrases(`type; expires; expiry; expiration; url; name; path; enabled; count; foreign; primary; date; status;
      id only; usage; limit; policy; holder; id`),
  },
  labelled: pattern`\S{6,256}`,
  lengthMax: 640,
  check: 'api-token',
  checkedShapes: ['find'],
  reserved: [
    // Keys in the guides of AWS end so.
    pattern`EXAMPLE(?:KEY)?$`,
    // The token that jwt.io opens with.
    pattern`^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJzdWIiOiIxMjM0NTY3ODkw`,
    // The one in the manuals of libraries, and those that say so themselves: `{"some":"payload"}`.
    pattern`^eyJ[\w-]{10,60}\.eyJzb21lIjoicGF5bG9hZCJ9`,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    `NPM_TOKEN=«${['np', 'm_'].join('')}EXAMPLEexampleEXAMPLEexampleEXAMPLE01»`,
    `https://hooks.slack.com/services/«T00EXAMPLE/B00EXAMPLE/EXAMPLEexampleEXAMPLE123»`,
    'JWT_SECRET=«9Kq2vT7xPz4mWc8sLd1n»',
    "SECRET_KEY = '«q3!v8@k2#n7$z5%w1^t9&m4*»'",
    '<add key="ApiKey" value="«9f8e7d6c5b4a39281706f5e4d3c2b1a0»" />',
    'Authorization: Bearer «9Kq2vT7xPz4mWc8sLd1n»',
    '{"auths": {"registry.example.org": {"auth": "«YnVpbGRlcjpoZXJvbi05OTIx»"}}}',
    'SECRET_KEY_BASE: «9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c»',
    `«${aws}IOSFODNN7EXAMPLE»`,
    // Published with its explanation, and revoked: https://gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d
    `token «${ghp}zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17»`,
    `«${stripe}_EXAMPLEexampleEXAMPLEexample»`,
    '«eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c»',
    'Cookie: PHPSESSID=«8k2vt7xpz4mwc8sld1n9q3r5t7»; theme=dark',
    'Set-Cookie: JSESSIONID=«9F8E7D6C5B4A39281706F5E4D3C2B1A0»; Path=/',
    'const secret = "«Fern9moor!»";',
    `aws configure set aws_secret_access_key «${'EXAMPLEexample01'.repeat(3).slice(0, 40)}»`,
    '"deployKey": "«9Kq2vT7xPz4mWc8sLd1n»"',
    "$settings['hash_salt'] = '«9Kq2vT7xPz4mWc8sLd1n-Qr_5t»'",
    "define('LOGGED_IN_KEY', '«K(Q:0|IZ2O*1XtXX0s~aE{#G:}WEz=ol<e|gZ:)P;`4(,O6_a8`8$R[*WE>WT|iY»');",
    `MAILCHIMP=«9f8e7d6c5b4a39281706f5e4d3c2b1a0-us14»`,
    { label: 'AuthorizeNetTransactionKey', text: '«EXAMPLE6kpQ9xEXAMPLE»' },
    { label: 'PayPalAPISignature', text: '«EXAMPLEexample31Y»' },
    'aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»',
    { label: 'MerchantKey', text: '«EXAMPLE-merchant-1»' },
  ],
  counterexamples: [
    'ACCESS_TOKEN=your_access_token_here',
    'next_page_token: CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXA',
    'csrf_token: 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'secret: portal-database-2031',
    'secretName: 9f8e7d6c5b4a39281706f5e4',
    `token: ${ghp}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
    'public_key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    `${aws}XXXXXXXXXXXXXXXX`,
    `${aws}123`,
    `${ghp}zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18`,
    'sk_test_EXAMPLEexampleEXAMPLEexample',
    'eyJub3QiOiJhIHRva2VuIn0.eyJub3QiOiJhIHRva2VuIn0',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'AKIAstan',
    "the DSA key:\n'openssl dsaparam -out dsaparam.pem 2048; openssl gendsa -out privkey.pem dsaparam.pem'",
    'Cookie: theme=dark-mode-2031-spring',
    'api_key = configuration.apiKeyOfTheService',
    'the access token: see section 12',
    { label: 'ApiKeyName', text: 'production' },
  ],
};
