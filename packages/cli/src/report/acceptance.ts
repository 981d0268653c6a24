import type { Accepted, Assessment, RedactedProblem, Verdict } from '@holdback/rules';

/** That somebody accepted something, in a sentence: by whom, until when, why. */
export function acceptedInWords({ by, reason, approver, expires, ticket }: Accepted): string {
  if (by === 'baseline' && reason === undefined) return 'Known when the baseline was made.';
  const head = [
    by === 'baseline' ? 'Known when the baseline was made' : 'Accepted',
    ...(approver === undefined ? [] : [`by ${approver}`]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
    ...(ticket === undefined ? [] : [`(${ticket})`]),
  ].join(' ');
  return reason === undefined ? `${head}.` : `${head}: ${withStop(reason)}`;
}

/** Does it fail nothing, because somebody accepted it? */
export function isAccepted({ accepted }: Pick<Verdict | RedactedProblem, 'accepted'>): boolean {
  return accepted !== undefined;
}

/** Those that somebody accepted, and those that nobody did, each in their order. */
export function partAccepted<Item extends Verdict | RedactedProblem>(
  items: readonly Item[],
): { readonly open: readonly Item[]; readonly accepted: readonly Item[] } {
  if (!items.some(isAccepted)) return { open: items, accepted: [] };
  return { open: items.filter((each) => !isAccepted(each)), accepted: items.filter(isAccepted) };
}

/** Whether a document was not wholly read, and nobody accepted that of all its problems. */
export function isOpenlyUnread({ problems }: Pick<Assessment, 'problems'>): boolean {
  return problems.some((each) => !isAccepted(each));
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
