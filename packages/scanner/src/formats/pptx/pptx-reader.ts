import type { Location, Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { readOtherParts } from '../../structures/ooxml/other-parts.ts';
import { readProperties } from '../../structures/ooxml/properties.ts';
import { placeOf } from '../../structures/package/package.ts';
import type { FormatContext } from '../format.ts';
import { Presentation } from './presentation.ts';
import { readCommentAuthors } from './slide-comments.ts';
import { SlideReader } from './slide-reader.ts';

/** The parts of a presentation: its properties, its slides in order with their notes and comments, then what no slide shows. */
export async function* readPptx(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const ooxml = await OoxmlPackage.open(source, context);
  yield* readProperties(ooxml);
  const presentation = new Presentation();
  const main = findMain(ooxml);
  if (main === undefined) yield told('lost-part', { at: placeOf(USUAL_NAME) });
  else yield* readPresentation(ooxml, main, presentation);
  yield* new SlideReader(ooxml, context, presentation).read(main);
  if (main !== undefined) yield* readCommentAuthors(ooxml, main);
  yield* readOtherParts(ooxml);
}

const USUAL_NAME = 'ppt/presentation.xml';

/** Ends of the content types of the presentation itself (ECMA-376 part 1, 13.3.6; [MS-OFFMACRO2] 2.2). */
const MAIN_TYPES = /(?:presentationml\.(?:presentation|template|slideshow)|powerpoint\.\w+\.macroenabled)\.main\+xml$/;

/** The part that the package is about: as it refers to it, or by its usual name, or by its type. */
function findMain(ooxml: OoxmlPackage): string | undefined {
  const [referred] = ooxml.targetsOf('', 'officeDocument');
  if (referred !== undefined) return referred;
  if (ooxml.parts.has(USUAL_NAME)) return USUAL_NAME;
  return ooxml.parts.names.find((name) => MAIN_TYPES.test(ooxml.typeOf(name)) && !name.startsWith('['));
}

async function* readPresentation(ooxml: OoxmlPackage, name: string, presentation: Presentation): AsyncGenerator<Part> {
  yield* await ooxml.readSmall(name, presentation);
  const at: Location = { kind: 'field', name: 'section' };
  if (presentation.isProtected) yield trait('edit-protection', placeOf(name));
  for (const words of presentation.names) ooxml.blocks.add(words, at);
}
