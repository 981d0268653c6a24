import type { Location, MetadataName, Part, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { decodeWords } from './encoded-words.ts';
import type { Header } from './header-fields.ts';

/** Fields that say of a message what other files say of themselves, by their names in lower case. */
const VOUCHED: Readonly<Record<string, MetadataName>> = {
  subject: 'subject',
  'thread-topic': 'subject',
  from: 'author',
  date: 'created',
  'x-mailer': 'creator-tool',
  'user-agent': 'creator-tool',
  organization: 'company',
  keywords: 'keywords',
  comments: 'comment',
  sensitivity: 'sensitivity-label',
};

/** Fields that programs show. */
const SHOWN: ReadonlySet<string> = new Set(['to', 'cc', 'reply-to', 'newsgroups', 'importance', 'sender']);

/** Who got a message without the others being told (RFC 5322, 3.6.3, 3.6.6), also as programs keep it. */
const HIDDEN_RECIPIENT =
  /^(?:resent-bcc|bcc|x-bcc|apparently-to|x-apparently-to|x-envelope-to|envelope-to|x-original-to)$/;

/** By which computers a message came, and from where it was sent. */
const ROUTE =
  /^(?:received|x-received|x-originating-ip|x-sender-ip|x-client-ip|x-forefront-antispam-report|x-source-ip|x-ms-exchange-.*(?:originating|client).*ip.*|return-path|received-spf|x-spam-relays.*|x-originating-host.*|x-remote-ip|x-sender-host|x-aol-ip|x-yahoo-.*ip.*)$/;

/** Fields that say only how a message is put together. */
const OF_STRUCTURE: ReadonlySet<string> = new Set([
  'mime-version',
  'content-transfer-encoding',
  'content-length',
  'lines',
]);

/** The same of a part: its name is told with what it is the name of. */
const OF_PART: ReadonlySet<string> = new Set([
  ...OF_STRUCTURE,
  ...['content-type', 'content-disposition', 'content-id', 'content-language'],
]);

/** Adds what the header of a message or of a part of it says. Gives what is no text. */
export function* tellHeader(header: Header, isPart: boolean, blocks: BlockBuilder, limits: Limits): Generator<Part> {
  const metadata: MetadataField[] = [];
  const traits = new Map<Trait, Location>();
  for (const { text, line } of header.loose) {
    const at: Location = { kind: 'line', line, column: 1, endLine: line, endColumn: text.length + 1 };
    blocks.add(text, at, { hiddenBy: 'around-message' });
  }
  for (const { name, value, at } of fieldsOf(header, isPart ? OF_PART : OF_STRUCTURE)) {
    const vouched = isPart || value.length > limits.metadataValueLengthMax ? undefined : vouchedName(name);
    if (vouched !== undefined) metadata.push([vouched, value]);
    else blocks.add(value, at, { label: at.name, ...hidingOf(name) });
    const saying = isPart ? undefined : traitOf(name, value);
    if (saying !== undefined && !traits.has(saying)) traits.set(saying, at);
  }
  yield* metadataParts(metadata, limits);
  for (const [name, at] of traits) yield trait(name, at);
}

/** Fields with their names in lower case and their values decoded, without those of some names. */
function* fieldsOf(header: Header, without: ReadonlySet<string>) {
  for (const field of header.fields) {
    const name = field.name.toLowerCase();
    const value = replaceControls(decodeWords(field.value)).trim();
    if (value === '' || without.has(name)) continue;
    yield { name, value, at: { kind: 'field', name: field.name.slice(0, NAME_LENGTH_MAX) } } as const;
  }
}

function vouchedName(name: string): MetadataName | undefined {
  return Object.hasOwn(VOUCHED, name) ? VOUCHED[name] : undefined;
}

/** What a field says of the whole message. */
function traitOf(name: string, value: string): Trait | undefined {
  if (HIDDEN_RECIPIENT.test(name)) return 'hidden-recipient';
  if (ROUTE.test(name)) return 'message-route';
  const isDeleted = name === 'x-mozilla-status' && (Number.parseInt(value, 16) & MOZILLA_DELETED) !== 0;
  return isDeleted ? 'deleted-message' : undefined;
}

const NAME_LENGTH_MAX = 100;

/** The flag of a message that was expunged from its folder (Mozilla, nsMsgMessageFlags.idl). */
const MOZILLA_DELETED = 0x0008;

/** Why a program does not show a field. */
function hidingOf(name: string): { readonly hiddenBy?: Trait } {
  if (HIDDEN_RECIPIENT.test(name)) return { hiddenBy: 'hidden-recipient' };
  return SHOWN.has(name) ? {} : { hiddenBy: 'message-header' };
}
