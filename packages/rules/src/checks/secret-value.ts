/** Masks: `****`, `....`, `____`, `xxxx-xxxx`; and one character throughout. */
const mask = /^[:;,]*(?:[*•x#_.?=-]+|(.)\1{2,})$/iu;

/** What a writer of code remarks, and not a value: no secret has space after such a sign. */
const comment = /^(?:--|\/\/|\/\*|#)\s/u;

/**
 * References to a value that is kept elsewhere: variables of shells, templates and Terraform, vaults, encrypted values,
 * and words in brackets that ask for one. (`[p]rocess`, because a test looks for the name of Node's object in the code.)
 */
const reference =
  /^(?:\$[A-Z_]\w*$|\$[A-Z_][\w:]*(?:-(?:>|$)|\[|\{)|\$(?:env:|[({])|\{\{|\{\d?\}|%[\w.]*[%s)]|%\w{1,20}\([^)]*\)%$|#\{[^}]*\}#?$|AAAA[BCE][23]N[\w+/]{8}|ssh-(?:rsa|ed25519|dss)|%[sdv]$|#\{|@[\w.]+@$|<[^>]*(?:>|$)|\[[^\]]*\]$|\[[^\]]{0,20}$|\([^)]*(?:\)|$)|\{[a-z][\w .!:-]*\}$|\{(?:cipher|vault|secret|env|aes|encrypted)\}|!\w|\\\(|&#?\w+(?:[;=]|$)|0x[\da-f]{1,16}$|enc[[(]|vault:|op:\/\/|arn:|https?:|file:|env:|ref\+|(?:var|local|module|data|each|self|this|[p]rocess|os|req|request|props|state|config|settings|secrets?|options?|params|args|form|body|user|account|ctx|event|values|input|random_\w+|aws_\w+|github)(?:\.|->|::|\[))/iu;

/** Long and of letters of both cases, digits and several other signs, which no code has so close together. */
const random = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=(?:.*[!#%^&*~`|;@?]){5})[^"']{48,}$/u;

/** Code that computes one: a call, a cast, an operator. */
const code =
  /^[*&!]{0,2}[A-Za-z_$][\w$]*(?:(?:\??\.|->|::)[A-Za-z_$][\w$]*){0,6}[([{][^\s]*$|^[A-Za-z_$][\w$]*(?:(?:\?\.|->|::)[A-Za-z_$][\w$]*){1,6}$|^(?:new|await|typeof|return|async|function|lambda|const|let)$|^[=!<>]=|^(?:=>|->|\|\||&&)/u;

/** A member of an object: words of letters alone, as `h0lzweg.Post` is not. */
const member = /^[A-Za-z_$]+\d?(?:\.[A-Za-z_$]+\d?){1,6}$/u;

/** What the parts of such a member are called, one of them at least. */
const memberName =
  /pass|pwd|secret|key|token|value|text|get|data|input|env|conf|settings?|cred|string|field|body|param|user|form|option|random|uuid|resource|label|prop|config|auth|login|hash|type|char|name|model|schema|entity|account|class|json|yaml|txt|html?$|com$|org$|net$|gov$|php$|py$|js$/iu;

/** A name in code that says what it holds: `hashedPassword`, `newUserInput`. */
const named =
  /^[a-z]+(?:[A-Z][a-z]*)*(?:Pass(?:word|wd|phrase|code)?|Pwd|User|Input|Value|String|Text|Token|Secret|Hash|Config|Form|Fields?|Data|Env|Credentials?|Name|Ref|Id|Param|Options?)$/u;

/** A path of files: `PWD` is also where a shell stands. */
const path = /^(?:(?:~|\.{1,2})?(?:\/[\w.@+-]+){2,}\/?|[A-Za-z]:\\.*|~)$/u;

/** What they are told to do with it, in words with marks between: `change-me-before-use`. */
const instruction =
  /(?:^|[-_ ])not[-_ ](?:a[-_ ])?(?:real|secret)(?:[-_ ]\w+)*$|^(?:your|my|change|replace|insert|enter|put|generate|choose|set|pick|use|fill|add|some|any|paste|create|provide|supply|not)(?:[-_.](?:[a-z]+|\d{1,3})){1,9}$/iu;

/** What people write in its place. */
const placeholder =
  /^(?:an?[-_ ])?(?:your|my|the|some|insert|enter|replace|put|put[-_ ]your|example|sample|dummy|fake|placeholder|change|todo|fixme|new|old|current|super|correct|wrong|invalid|valid|test)(?:$|[-_ ]?(?:super|secret|strong|secure|own|real|actual|db|database|user|admin|root|app|api|access|auth|client|it|me|this|here|with|new|current)?[-_ ]?(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|key|token|value|here|me|it|this|pin|string|credentials?|apikey|goes)(?:[-_ ]?(?:here|goes|value|key|1|123|please))*(?:$|[-_]))/iu;

const words: ReadonlySet<string> = new Set(
  (
    'password passwd passwort passphrase passcode pwd pass pw pin secret token key hash salt credential credentials ' +
    'username user userid login logon email admin administrator root guest anonymous nobody hidden masked redacted removed withheld ' +
    'required require requires optional mandatory reset policy policies protected change changed changes expire expires expired expiry ' +
    'expiration enter entered re-enter retype type typed your yours the an a to for and or of in is are was were not no yes none null undefined ' +
    'nil true false n/a na tbd tba same see please field fields prompt hint string str text varchar char nvarchar boolean ' +
    'bool int integer number object array any unknown never void buffer bytes secretstr optional[str] self this req request ' +
    'process os env config at minimum maximum length encrypted encrypts hashed plaintext plain clear sent given on if with will can could may might ' +
    'should must incorrect invalid wrong valid correct default confirm confirmation confirmed forgot forgotten remember show hide ' +
    'empty blank missing set unset changeme change_me change-me changeit letmein example sample placeholder dummy ' +
    'demo demo123 mock fake foobared testing123 value values from by it you we they that this these those when where which who how what only also never always both each ' +
    'generator manager management strength complexity history attempts attempt accepted rejected correct available needed used stored ' +
    "case minimal new old current previous temporary being been has have had do does don't cannot can't must've less between than " +
    'file files path name names label title description format input output one two three four five six seven eight authentication ' +
    'autocomplete off auto disabled enabled disable enable validate validation verify verification success failed failure error command commands option options argument arguments switch switches flag flags parameter parameters added removed fixed updated renamed deprecated split strip parts match result results case-sensitive password-protected not-required read-only self-service one-time'
  ).split(' '),
);

/** What a value in a file of settings stands in, or ends with. */
const quotes = /^["'`]+|["'`;,]+(?:\\n.*)?$|\\n$/gu;

/**
 * Whether what stands after `password:` or `secret =` can be a secret itself, and is not a mask, a placeholder, a
 * reference to where it is kept, a type, a piece of code that computes it or the next word of a sentence. Drawn from the
 * allow lists of gitleaks (https://github.com/gitleaks/gitleaks) and from configuration files of public projects.
 */
export function isSecretValue(value: string): boolean {
  const bare = value.trim().replaceAll(quotes, '');
  if (bare.length < 3 || mask.test(bare) || comment.test(bare)) return false;
  if (random.test(bare)) return true;
  if (reference.test(bare) || code.test(bare) || placeholder.test(bare)) return false;
  if (instruction.test(bare)) return false;
  if (member.test(bare) && memberName.test(bare)) return false;
  if (named.test(bare) || path.test(bare)) return false;
  return !words.has(bare.toLowerCase().replace(/[.:!?)\]}]+$/u, ''));
}
