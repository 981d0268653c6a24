/** What programs write in letters that nobody sees on every document that they make, without spaces (TCPDF: `$tcpdflink`). */
const MAKERS_MARKS: ReadonlySet<string> = new Set(['PoweredbyTCPDF(www.tcpdf.org)']);

/** Whether a text is what a program signs its documents with where nobody sees it. */
export function isMakersMark(text: string): boolean {
  return MAKERS_MARKS.has(text.replace(/\s/g, ''));
}
