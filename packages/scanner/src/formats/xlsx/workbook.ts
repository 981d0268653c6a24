import { saidNumbers } from '../../structures/made-names.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import type { MetadataField } from '../../text/metadata.ts';

/** A sheet as the workbook lists it (ECMA-376 part 1, 18.2.19). */
export interface ListedSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  /** The id of the relationship to its part. */
  readonly relationship: string;
}

/** A name that stands for cells, a value or a formula (18.2.5). */
export interface DefinedName {
  readonly name: string;
  readonly comment: string;
  readonly isHidden: boolean;
  readonly formula: string;
}

/** Names that Excel makes for itself (18.2.5): the area that is printed, what a filter is of. */
const BUILT_IN = /^_xlnm\.|^_xlpm\.|^_xleta\./;

/** What the workbook part says (18.2): its sheets in the order of their tabs, its names, how it counts days. */
export class Workbook implements XmlHandler {
  readonly sheets: ListedSheet[] = [];
  readonly names: DefinedName[] = [];
  readonly fields: MetadataField[] = [];
  /** Names of views, and text where the standard has none. */
  readonly texts: string[] = [];
  is1904 = false;
  isProtected = false;
  readonly #windows: string[] = [];
  #name: Omit<DefinedName, 'formula'> | undefined;
  #formula = '';

  /** Whether no window shows the workbook (18.2.30): whoever opens it sees nothing. */
  get isHidden(): boolean {
    return this.#windows.length > 0 && this.#windows.every((visibility) => visibility !== 'visible');
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#addLoose();
    switch (name) {
      case 'x:sheet':
        this.sheets.push({
          name: attributes.name ?? '',
          state: stateOf(attributes.state),
          relationship: attributes['r:id'] ?? '',
        });
        break;
      case 'x:workbookView':
        this.#windows.push(attributes.visibility ?? 'visible');
        break;
      case 'x:customWorkbookView':
        this.texts.push(attributes.name ?? '');
        break;
      case 'x:workbookPr':
        this.is1904 = isTrue(attributes.date1904);
        break;
      case 'x:definedName':
        this.#name = {
          name: attributes.name ?? '',
          comment: ['comment', 'description', 'statusBar', 'help', 'customMenu']
            .map((key) => attributes[key])
            .filter(Boolean)
            .join('\n'),
          isHidden: isTrue(attributes.hidden) && !BUILT_IN.test(attributes.name ?? ''),
        };
        break;
      case 'x:workbookProtection':
        this.isProtected = ['lockStructure', 'lockWindows', 'lockRevision'].some((name) => isTrue(attributes[name]));
        break;
      case 'x:fileSharing':
        this.isProtected ||= isTrue(attributes.readOnlyRecommended) || attributes.hashValue !== undefined;
        this.#add('raw:user-name', attributes.userName);
        break;
      case 'x15ac:absPath':
        this.#add('saved-path', attributes.url);
        break;
      case 'x:webPublishing':
      case 'x:functionGroup':
        this.texts.push(attributes.title ?? attributes.name ?? '');
        break;
      default:
        for (const [, text] of saidNumbers(name, attributes)) this.texts.push(text);
    }
  }

  text(text: string): void {
    this.#formula += text;
  }

  close(name: string): void {
    if (name !== 'x:definedName' || this.#name === undefined) {
      this.#addLoose();
      return;
    }
    this.names.push({ ...this.#name, formula: this.#formula });
    this.#name = undefined;
    this.#formula = '';
  }

  /** Text that stands where the standard has none. */
  #addLoose(): void {
    if (saysSomething(this.#formula)) this.texts.push(this.#formula.trim());
    this.#formula = '';
  }

  #add(name: MetadataField[0], value: string | undefined): void {
    if (value !== undefined) this.fields.push([name, value]);
  }
}

function stateOf(state: string | undefined): ListedSheet['state'] {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
