import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const draw = (body: string, attributes = '') =>
  utf8(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"${attributes}>\n${body}\n</svg>\n`,
  );

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.svg',
  bytes: draw(
    '<title>Floor plan</title>\n<text x="1" y="2">Room of <tspan>Jane Doe</tspan></text>\n<path d="M 1 2 L 3 4"/>',
  ),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'text.svg': good.bytes,
  'program.svg': draw(
    '<!-- by John Roe -->\n<metadata><creator>Jane Doe</creator></metadata>\n<g inkscape:label="SSN 078-05-1120" style="display:none"><desc>A layer that is off</desc></g>',
    ' sodipodi:docname="plan of the safe house.svg" inkscape:export-filename="C:\\Users\\jane.doe\\plan.png" id="case-26-1234"',
  ),
  'styles.svg': draw(
    `<style>@import url("data:text/css,.x:after{content:%22Jane Doe%22}"); .a { fill: url(data:text/plain;base64,${Buffer.from('SSN 078-05-1120\n').toString('base64')}) }</style>\n` +
      '<rect style="fill:url(#gradient);mask:url(https://example.org/p?ssn=219-09-9999);filter:url(&quot;data:,John%20Roe&quot;)"/>',
  ),
  'pictures.svg': draw(
    `<image xlink:href="data:text/plain;base64,${Buffer.from('SSN 078-05-1120\n').toString('base64')}"/>\n<a xlink:href="https://example.org/jane"><text>link</text></a>`,
  ),
  'letter-by-letter.svg': draw(
    `<text>${[...'078-05-1120'].map((letter, index) => `<tspan x="${9 * index}">${letter}</tspan>`).join('\n')}</text>\n` +
      '<text font-size="12"><tspan x="0" y="0">SSN 078</tspan><tspan x="44" y="0">-05-</tspan><tspan x="66" y="0">1120</tspan></text>\n' +
      '<text transform="translate(10 20)"><tspan x="0" y="0">SSN 078-0</tspan><tspan x="50.2" y="0" letter-spacing="-.01em">5</tspan><tspan x="56" y="0">-1120</tspan></text>\n' +
      '<text style="font-size:12px"><tspan x="0">Jane</tspan><tspan x="29">Doe</tspan><tspan x="200">Room 4</tspan></text>\n' +
      '<text><tspan x="0" y="0">One line</tspan><tspan x="0" y="20">and <tspan>the</tspan> next</tspan></text>\n' +
      '<text>No <tspan>place 078</tspan><tspan>-05-1120</tspan>\n <tspan>at all</tspan></text>',
  ),
  'namespaces-of-illustrator.svg': utf8(
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n' +
      '\t<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">\n' +
      '\t<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n]>\n' +
      '<svg xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>\n',
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/entities.svg': utf8('<!DOCTYPE svg [<!ENTITY who SYSTEM "jane.txt">]>\n<svg><text>&who;</text></svg>\n'),
  'malformed/torn.svg': utf8('<svg><text>Jane Doe</text><g>'),
};
