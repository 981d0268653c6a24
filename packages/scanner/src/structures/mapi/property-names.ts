import type { MetadataName } from '../../document.ts';

/** What is done with a property: its name, and whether programs show it or which property of other files it is. */
export interface PropertyUse {
  readonly label: string;
  readonly metadata?: MetadataName;
  /** A program shows it with the message. */
  readonly isShown?: true;
}

/** Numbers of properties that are read by what they mean ([MS-OXPROPS]). */
export const ids = {
  subject: 0x0037,
  headers: 0x007d,
  recipientType: 0x0c15,
  bcc: 0x0e02,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  attachmentData: 0x3701,
  attachmentExtension: 0x3703,
  attachmentName: 0x3704,
  attachmentLongName: 0x3707,
  attachmentMimeType: 0x370e,
} as const;

/** Properties by their number, as [MS-OXPROPS] calls them. Others are told by their number. */
const NAMES: ReadonlyMap<number, PropertyUse> = new Map<number, PropertyUse>([
  [0x0001, { label: 'TemplateData' }],
  [0x001a, { label: 'MessageClass' }],
  [0x0037, { label: 'Subject', metadata: 'subject' }],
  [0x0039, { label: 'ClientSubmitTime', metadata: 'created' }],
  [0x003d, { label: 'SubjectPrefix' }],
  [0x0040, { label: 'ReceivedByName' }],
  [0x0042, { label: 'From', metadata: 'author' }],
  [0x0044, { label: 'ReceivedRepresentingName' }],
  [0x0050, { label: 'ReplyTo', isShown: true }],
  [0x0065, { label: 'SentRepresentingEmailAddress' }],
  [0x0070, { label: 'ConversationTopic' }],
  [0x0076, { label: 'ReceivedByEmailAddress' }],
  [0x0078, { label: 'ReceivedRepresentingEmailAddress' }],
  [0x0c1a, { label: 'SenderName', metadata: 'author' }],
  [0x0c1f, { label: 'SenderEmailAddress' }],
  [0x0e02, { label: 'Bcc' }],
  [0x0e03, { label: 'Cc', isShown: true }],
  [0x0e04, { label: 'To', isShown: true }],
  [0x0e1d, { label: 'NormalizedSubject' }],
  [0x1035, { label: 'InternetMessageId' }],
  [0x3001, { label: 'DisplayName', isShown: true }],
  [0x3003, { label: 'EmailAddress', isShown: true }],
  [0x3004, { label: 'Comment', metadata: 'comment' }],
  [0x3008, { label: 'LastModificationTime', metadata: 'modified' }],
  [0x370d, { label: 'AttachLongPathname' }],
  [0x3ff8, { label: 'CreatorName', metadata: 'author' }],
  [0x3ffa, { label: 'LastModifierName', metadata: 'last-modified-by' }],
  [0x39fe, { label: 'SmtpAddress', isShown: true }],
  [0x3a16, { label: 'CompanyName', metadata: 'company' }],
  [0x5d01, { label: 'SenderSmtpAddress' }],
  [0x5d02, { label: 'SentRepresentingSmtpAddress' }],
]);

/** What is done with a property that has a number, and a name of its own from 0x8000 on. */
export function useOf(id: number, name: string | undefined): PropertyUse {
  return NAMES.get(id) ?? { label: name ?? `property-${id.toString(16).padStart(4, '0')}` };
}

/** Kinds of recipients ([MS-OXOMSG] 2.2.3.1): the one that the others are not told of is the third. */
export const recipientLabels: Readonly<Record<number, string>> = { 1: 'To', 2: 'Cc', 3: 'Bcc' };
