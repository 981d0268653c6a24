/** Places for what programs fill in by themselves (ECMA-376 part 1, 19.7.10). */
const FILLED_IN: ReadonlySet<string> = new Set(['sldNum', 'sldImg', 'dt', 'hdr', 'ftr']);

/** Whether a text on a page of notes is none of them: the number of the page, a date, a footer. */
export function isNoNote(placeholder: string | undefined, text: string): boolean {
  return FILLED_IN.has(placeholder ?? '') || /^\s*\d+\s*$/.test(text);
}

/** Whether a text on a layout or a master is a prompt that no slide shows: it stands in a place for another. */
export function isPrompt(placeholder: string | undefined): boolean {
  return placeholder !== undefined;
}
