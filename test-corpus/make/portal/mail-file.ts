import { base64Lines } from '../mail.ts';
import { checkPlants } from './check-plants.ts';
import { mergeManifests, moveInto, type Planted } from './manifest.ts';
import { claimed, type FileClaims, lineLocation, type PortalFile } from './portal-file.ts';
import { type Content, join, plant, text, toText } from './text.ts';

/** A message as an office sends it. */
export interface Mail {
  /** In the order of the header. */
  readonly fields: Readonly<Record<string, Content>>;
  readonly body: Content;
  /** Named as their paths are. */
  readonly attachments?: readonly PortalFile[];
}

const BOUNDARY = 'portal-boundary';

/** A message whose text is readable as it stands; its files are in base64. */
export function mailFile(path: Content, { fields, body, attachments = [] }: Mail, claims: FileClaims = {}): PortalFile {
  const name = toText(path).value;
  const header = Object.entries({ ...fields, 'MIME-Version': '1.0' }).map(
    ([field, value]) => `${field}: ${toText(value).value}\n`,
  );
  const whole =
    attachments.length === 0
      ? join([...header, '\n', body], '')
      : join(
          [
            ...header,
            `Content-Type: multipart/mixed; boundary=${BOUNDARY}\n\n--${BOUNDARY}\nContent-Type: text/plain; charset=utf-8\n\n`,
            body,
            ...attachments.map((file) => attached(file)),
            `--${BOUNDARY}--\n`,
          ],
          '',
        );
  const bytes = Buffer.from(whole.value.replaceAll('\n', '\r\n'));
  const planted = whole.plants.map(
    (each): Planted => ({ path: name, infoType: each.infoType, location: lineLocation(whole, each) }),
  );
  checkPlants.lines(bytes, whole, planted);
  const inside = attachments.map((file) => moveInto(name, file.truth));
  const all = [...plantedInHeader(name, fields), ...planted];
  return { path: name, bytes, truth: mergeManifests([claimed(path, claims, { planted: all }), ...inside]) };
}

/** What stands in a field is told by the name of the field, and who sent the message as its author. */
function plantedInHeader(path: string, fields: Mail['fields']): readonly Planted[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const infoTypes = new Set(toText(value).plants.map(({ infoType }) => infoType));
    const name = field === 'From' ? 'author' : field;
    return [...infoTypes].map((infoType): Planted => ({ path, infoType, location: { kind: 'field', name } }));
  });
}

function attached({ path, bytes }: PortalFile): string {
  return (
    `--${BOUNDARY}\nContent-Type: application/octet-stream; name="${path}"\nContent-Transfer-Encoding: base64\n` +
    `Content-Disposition: attachment; filename="${path}"\n\n${base64Lines(bytes)}\n`
  );
}

/** The line before each message of a folder. */
const SEPARATOR = text`From ${plant('email-address', 'list@almory.example')} Mon Mar  2 09:30:00 2026\n`;

/** A folder of messages in one file; each is called by its number (RFC 4155). */
export function mailFolder(
  path: Content,
  messages: readonly { readonly mail: Mail; readonly claims?: FileClaims }[],
): PortalFile {
  const name = toText(path).value;
  const files = messages.map(({ mail, claims }, index) => mailFile(`message-${index + 1}.eml`, mail, claims));
  const whole = join(
    files.flatMap(({ bytes }) => [SEPARATOR, Buffer.from(bytes).toString().replaceAll('\r\n', '\n'), '\n']),
    '',
  );
  const planted = whole.plants.map(
    (each): Planted => ({ path: name, infoType: each.infoType, location: lineLocation(whole, each) }),
  );
  const bytes = Buffer.from(whole.value);
  checkPlants.lines(bytes, whole, planted);
  const inside = files.map((file) => moveInto(name, file.truth));
  return { path: name, bytes, truth: mergeManifests([claimed(path, {}, { planted }), ...inside]) };
}
