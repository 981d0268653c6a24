import type { Location } from '../../../document.ts';
import type { Limits } from '../../../limits.ts';
import { type XmlHandler, XmlReader } from '../../../structures/xml/xml-reader.ts';
import { XmlText } from '../../../structures/xml/xml-text.ts';
import { BlockBuilder, type RunDetail } from '../../../text/block.ts';
import type { Saying } from './saying.ts';

/** Takes the runs that are added to it, instead of making blocks of them. */
class RunCatcher extends BlockBuilder {
  readonly sayings: Saying[] = [];

  override add(text: string, at: Location, { label, hiddenBy }: RunDetail = {}): void {
    this.sayings.push({ text, at, isEcho: true, ...(label !== undefined && { label }), ...(hiddenBy && { hiddenBy }) });
  }
}

/** What the elements of XML hold, each under its name, and their attributes, unless `attributes` names which are read. */
export function textsInXml(
  bytes: Uint8Array,
  at: Location,
  limits: Limits,
  attributes?: ReadonlySet<string>,
): { readonly sayings: readonly Saying[]; readonly isWellFormed: boolean } {
  const catcher = new RunCatcher();
  const text = new XmlText(catcher, { locate: () => at, ...(attributes !== undefined && { attributes }) });
  // Instructions say how to read it, and no more.
  const handler: XmlHandler = {
    open: (name, found) => text.open(name, found),
    close: () => text.close(),
    text: (characters) => text.text(characters),
    comment: (remark) => text.comment(remark),
  };
  const reader = new XmlReader(handler, limits);
  reader.write(bytes);
  reader.end();
  text.end();
  return { sayings: catcher.sayings, isWellFormed: reader.isWellFormed };
}
