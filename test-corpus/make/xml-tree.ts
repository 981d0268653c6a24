/** An element of XML that was made by these scripts, with the text in it. */
export interface Element {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

const TOKEN = /<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;

/** Takes XML apart that has no CDATA. */
export function parseXml(xml: string): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, slash, name = '', attributes = '', isEmpty, text] of xml.matchAll(TOKEN)) {
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.text += plain(text);
    else if (slash === '/') open.pop();
    else if (name !== '') {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, plain(value)] as const);
      const element: OpenElement = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      top.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  return root.children[0] ?? root;
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The elements of a name in one, however deep, in their order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

/** The first of them. */
export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}
