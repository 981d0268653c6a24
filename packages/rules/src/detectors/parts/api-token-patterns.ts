import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern, pattern } from './pattern.ts';

/** Tokens with a prefix of their issuer: nothing else looks like them. Grouped by how they begin. */
export const issuedTokens: readonly Pattern[] = [
  // AWS: four letters of prefix and sixteen of base 32.
  pattern`(?<![\p{L}\p{N}])(?:AKIA|ASIA|ABIA|ACCA)(?!X{8})[A-Z2-7]{16}(?![\p{L}\p{N}])`,
  // GitHub: prefix, 30 random, 6 of checksum. Fine-grained: 22 and 59.
  pattern`(?<![\p{L}\p{N}])gh[oprsu]_[A-Za-z\d]{36}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])github_pat_[A-Za-z\d]{22}_[A-Za-z\d]{59}(?![\p{L}\p{N}])`,
  // GitLab: 20 characters and more.
  pattern`(?<![\p{L}\p{N}])gl(?:pat|dt|rt|ptt|cbt|ft|imt|agent|oas|soat)-[\w-]{20,64}(?![\p{L}\p{N}_-])`,
  // Slack: the numbers of the workspace and the user or bot, then 24 or more; and its web hooks.
  pattern`(?<![\p{L}\p{N}])xox[abeoprs]-(?:\d{1,2}-)?\d{8,15}-(?:\d{8,15}-){0,2}[A-Za-z\d]{16,64}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])xapp-\d-[A-Z\d]{8,15}-\d{10,15}-[a-f\d]{32,64}(?![\p{L}\p{N}])`,
  pattern`hooks\.slack\.com/(?:services|workflows|triggers)/(?<value>T[A-Z\d]{6,12}/(?:B|A|WF)?[A-Z\d]{6,16}/[A-Za-z\d/]{16,48})(?![\p{L}\p{N}])`,
  pattern`discord(?:app)?\.com/api/webhooks/(?<value>\d{17,20}/[\w-]{60,72})(?![\p{L}\p{N}_-])`,
  // Google: 35 characters; secrets and access tokens of OAuth.
  pattern`(?<![\p{L}\p{N}])AIza[\w-]{35}(?![\p{L}\p{N}_-])`,
  pattern`(?<![\p{L}\p{N}])GOCSPX-[\w-]{28}(?![\p{L}\p{N}_-])`,
  pattern`(?<![\p{L}\p{N}])ya29\.[\w-]{20,200}`,
  // Stripe: 24 to 99, and the secret of its web hooks. SendGrid: 22 and 43. Twilio and Mailgun: 32 of hexadecimal.
  pattern`(?<![\p{L}\p{N}])[rs]k_live_[A-Za-z\d]{24,99}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])whsec_[A-Za-z\d+/]{32,64}={0,2}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])SG\.[\w-]{22}\.[\w-]{43}(?![\p{L}\p{N}_-])`,
  pattern`(?<![\p{L}\p{N}/+=_-])SK[a-f\d]{32}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}_-])key-[a-f\d]{32}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])AC[a-f\d]{32}["']?\s{0,3}[,:]\s{0,3}["']?(?<value>[a-f\d]{32})(?![\p{L}\p{N}])`,
  // Registries of packages: npm, PyPI (a macaroon for pypi.org), RubyGems, Docker Hub.
  pattern`(?<![\p{L}\p{N}])npm_[A-Za-z\d]{36}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,250}`,
  pattern`(?<![\p{L}\p{N}])rubygems_[a-f\d]{48}(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])dckr_pat_[\w-]{27}(?![\p{L}\p{N}_-])`,
  // Azure: a secret of an application has `Q~` after a digit; the signature of a shared access URL.
  pattern`(?<![\p{L}\p{N}_~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\p{L}\p{N}_~-])`,
  pattern`[?&;]sig=(?<value>[A-Za-z\d%+/]{40,80}={0,1})(?![\p{L}\p{N}])`,
  // Other issuers: a word, a hyphen and at least forty.
  pattern`(?<![\p{L}\p{N}_-])sk-(?:[a-z]{2,12}\d{0,2}-){0,2}(?=[\w-]{0,60}\d)[A-Za-z\d_-]{40,180}(?![\p{L}\p{N}_-])`,
  pattern`(?<![\p{L}\p{N}])(?:hf_[A-Za-z]{34}|dop_v1_[a-f\d]{64}|dapi[a-f\d]{32}|shp(?:at|ca|pa|ss)_[a-fA-F\d]{32})(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])(?:hv[sb]\.[\w-]{24,200}|[A-Za-z\d]{14}\.atlasv1\.[\w-]{60,70})`,
  pattern`(?<![\p{L}\p{N}])(?:glsa_[A-Za-z\d]{32}_[a-f\d]{8}|NRAK-[A-Z\d]{27}|PMAK-[a-f\d]{24}-[a-f\d]{34}|ATATT3[\w=-]{60,200})`,
  pattern`(?<![\p{L}\p{N}])(?:sq0(?:csp|atp|idp)-[\w-]{22,43}|lin_api_[A-Za-z\d]{40}|figd_[\w-]{40,60}|sbp_[a-f\d]{40})(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}:])\d{8,10}:AA[\w-]{33}(?![\p{L}\p{N}_-])`,
  pattern`(?<![\p{L}\p{N}])EAA(?:CEdEose0cBA[A-Za-z\d]{20,200}|[A-Za-z\d]{80,250})(?![\p{L}\p{N}])`,
  pattern`(?<![\p{L}\p{N}])(?:GR1348941[\w-]{20}|do[or]_v1_[a-f\d]{64}|1//0[\w-]{40,120}|[a-f\d]{32}-us\d{1,2})(?![\p{L}\p{N}_-])`,
  // In place of a name in a URL.
  pattern`(?<=https?://)[a-f\d]{40}(?=@[\w-]{1,63}\.\w)`,
  // A session, in the cookie that carries it.
  pattern`(?<![\p{L}\p{N}])(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{8}|connect\.sid|laravel_session|_session_id|CFTOKEN|\.ASPXAUTH|\.AspNet\.ApplicationCookie|wordpress_logged_in_[a-f\d]{32})=(?<value>(?=[^\s;,"']{0,40}\d)[\w%.~+/|:-]{15,255}[\w%~+/-]={0,2})`,
  anyCasePattern`(?<![\p{L}\p{N}])Cookie["']?(?:,?\s{0,3}["']?value["']?)?\s?[:=]\s?["']?[^\n"']{0,120}?(?:session(?:_?id|token)?|sid|auth|token)=(?<value>(?=[^\s;,"']{0,40}\d)[\w%.~+/|:-]{15,255}[\w%~+/-]={0,2})`,
  // JSON web tokens: base64 of `{"`. Longer ones are matched in part.
  pattern`(?<![\p{L}\p{N}_-])eyJ[\w-]{13,200}\.eyJ[\w-]{10,300}(?:\.[\w-]{16,128})?`,
];

/** What names a setting that holds a key, and ends the name: not `secret_name`, not `api_key_id`. */
const name = String.raw`(?:secret|(?:secret|api|access|auth|app|encryption|signing|master|shared|account|storage|private|session|service|validation|decryption|merchant|transaction|license|maps|consumer|cookie|base|admin|client|crypt|deploy|write|product|integration|hash|nonce|logged_?in|secure_?auth)[_ -]?key(?:[_ -]?base)?|(?:client|consumer|app|jwt|session|shared|hmac|webhook|signing|oauth)[_ -]?secret|(?:access|auth|api|bearer|bot|refresh|private|deploy|session|security|personal|service|oauth)[_ -]?token|(?<![\p{L}_-])token|identity_?token|erlang_?cookie|pepper|(?<!page|csrf|xsrf|next|sync|continuation|cancellation|design|type|verification)[_-]token|(?<!\p{L})salt|_salt|_?authToken|_auth)`;

/** Not the start of another name, nor of a reference to a secret that is kept elsewhere. */
const end = String.raw`(?![\p{L}\p{N}_-])["'*\x60]{0,3}\]?`;

/**
 * Keys without a prefix, after a name: base64, hexadecimal or random letters with digits. `api-token` leaves out those
 * that are made of words.
 */
export const namedTokens: readonly Pattern[] = [
  anyCasePattern`${name}${end}\s{0,3}[:=]{1,2}>?\s{0,3}["'\x60]?(?:base64:)?(?<value>(?=[^\s"'\x60]{0,40}\d)[A-Za-z\d/+_.~-]{11,255}[A-Za-z\d/+_~-]={0,2})(?![A-Za-z\d/+_=~([-])`,
  // In quotation marks, with symbols: the keys of web frameworks.
  anyCasePattern`(?:secret|[_ -]key|salt)${end}\s{0,3}(?:[:=]{1,2}>?|,)\s{0,12}["'](?![^"'\n]{0,120} [a-z]{3,12} )(?<value>(?=[^"'\n]{0,60}\d)(?=[^"'\n]{0,60}[!@#$%^&*+?~;(){}[\]<>|])[^"'\n]{24,128})["']`,
  anyCasePattern`secret${end}\s{0,3}[:=]>?\s{0,3}["'](?<value>(?=[^\s"']{0,60}\d)(?=[^\s"']{0,60}[A-Za-z])(?=[^\s"']{0,60}[!@#$%^&*+?~])[^\s"'<>{}]{8,64})["']`,
  // After its name on a command line.
  pattern`(?<![\p{L}\p{N}])(?:aws_)?(?:secret_access_key|session_token) (?<value>(?=[A-Za-z/+]{0,40}\d)[A-Za-z\d/+]{40,400}={0,2})(?![A-Za-z\d/+=])`,
  // Beside its name, as in attributes and lists.
  anyCasePattern`${name}(?:["'],?\s{0,24}|\s{1,24})["']?value["']?\s{0,2}[:=]\s{0,3}["']?(?<value>(?=[^\s"']{0,40}\d)[A-Za-z\d/+_.~-]{11,255}[A-Za-z\d/+_~-]={0,2})(?![A-Za-z\d/+_=~([-])`,
  // In the header of a request (RFC 6750), and as the registries' clients keep it.
  anyCasePattern`Authorization["']?(?:,\s{0,24}["']?value["']?)?\s?[:=]\s?["']?(?:Bearer|Token) (?<value>(?=[^\s"']{0,40}\d)[A-Za-z\d._~+/-]{11,299}[A-Za-z\d_~+/-]={0,2})(?![A-Za-z\d])`,
  anyCasePattern`X-(?:Api|Auth|Vault|Access|Gitlab|Amz-Security|Figma)-(?:Key|Token)["']?\s?[:=]\s?["']?(?<value>(?=[^\s"']{0,40}\d)[A-Za-z\d._~+/-]{11,127}[A-Za-z\d_~+/-]={0,2})(?![A-Za-z\d])`,
  pattern`"auth"\s?:\s?"(?<value>[A-Za-z\d+/]{12,200}={0,2})"`,
  pattern`(?<![\p{L}\p{N}])_auth ?= ?["']?(?<value>[A-Za-z\d+/]{12,200}={0,2})(?![A-Za-z\d])`,
];
