import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { addressesIn } from '../../structures/html/css-addresses.ts';
import { InlineFiles } from '../../structures/inline-files.ts';
import { readXml } from '../../structures/xml/document-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import { TspanLayout } from './tspan-layout.ts';

/** Attributes that say where and how something is drawn (SVG 2, appendix G), and hold no words. */
const DRAWN =
  /^(?:d|points|style|class|transform|gradientTransform|patternTransform|viewBox|width|height|[xyr]|[cfr][xy]|[xy][12]|d[xy]|rotate|offset|version|xml:space|xmlns(?::.*)?|preserveAspectRatio|values|keyTimes|in2?|result|std\w+|(?:fill|stroke|stop|font|text|letter|word|flood|lighting|clip|mask|marker|color|dominant|alignment|baseline|shape|image|paint|vector|pointer|mix|isolation|enable|solid|writing)(?:-[\w-]+|Units)?|opacity|display|visibility|overflow|filter|cursor|direction|unicode-bidi|sodipodi:(?:nodetypes|cx|cy|rx|ry|start|end|type|arg[12]|r[12]|sides)|inkscape:(?:connector-curvature|original-d|window-[\w-]+|pageopacity|zoom|c[xy]|cy|object-[\w-]+|guide-bbox|snap-[\w-]+|bbox-[\w-]+))$/;

/** An address that holds what it is the address of (RFC 2397). */
const DATA = /^\s*data:/i;

/** The words of a drawing, and the pictures in it. */
export async function* readSvg(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
): AsyncGenerator<Part> {
  const files = new InlineFiles(source, limits);
  yield trait('picture');
  let sheet: string[] | undefined;
  yield* readXml(source, limits, {
    pieces: new TspanLayout(),
    words: (name, attributes) => {
      sheet = SHEET.test(name) ? [] : undefined;
      return wordsOf(attributes, files);
    },
    text: (words) => sheet?.push(words),
    close: () => {
      if (sheet !== undefined) wordsOfStyle(sheet.join(''), files);
      sheet = undefined;
    },
    files: () => files.take(),
  });
}

/** The element of a style sheet (SVG 2, 6.2). Its words are read like all text. */
const SHEET = /(?:^|:)style$/;

function wordsOf(attributes: XmlAttributes, files: InlineFiles): XmlAttributes {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') {
      const said = wordsOfStyle(value, files);
      if (said !== '') words[name] = said;
    }
    if (DRAWN.test(name)) continue;
    if (DATA.test(value)) files.add(value);
    else words[name] = value;
  }
  return words;
}

/** The addresses of a style; files that they hold are added. */
function wordsOfStyle(css: string, files: InlineFiles): string {
  const said: string[] = [];
  for (const { kind, text } of addressesIn(css)) {
    if (kind === 'file') files.add(text);
    else said.push(text);
  }
  return said.join(' ');
}
