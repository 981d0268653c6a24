import { type MadeArchive, type MadePart, type MadeRelation, makePackage, xmlText } from './open-package.ts';

/** A slide: XML of its shapes, or texts of one shape each. */
export interface MadeSlide {
  readonly shapes: readonly string[];
  readonly isHidden?: true;
  /** XML of what is behind its shapes (ECMA-376 part 1, 19.3.1.1), and of what follows them. */
  readonly background?: string;
  readonly after?: string;
  readonly notes?: string;
  readonly relations?: readonly MadeRelation[];
}

/** What a presentation has besides its slides. */
export interface MadePresentation {
  /** Entries beside the parts, and what else the archive has. */
  readonly archive?: MadeArchive;
  readonly slides: readonly MadeSlide[];
  /** Slides that the presentation does not list. */
  readonly unlisted?: readonly MadeSlide[];
  /** XML of the presentation part after its slides. */
  readonly after?: string;
  readonly parts?: readonly MadePart[];
  /** Of the presentation part, beside those to its slides. */
  readonly relations?: readonly MadeRelation[];
}

const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.';

/** A shape with a text, at a place in units of a slide of 1,000 by 750 of them. */
export function makeShape(
  text: string,
  { x = 100, y = 100, attributes = '', fill = '', run = '', place = '' } = {},
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="TextBox 1"${attributes}/><p:cNvSpPr/><p:nvPr>${place}</p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="200" cy="50"/></a:xfrm>${fill}</p:spPr>` +
    `<p:txBody><a:bodyPr/><a:p><a:r>${run}<a:t>${xmlText(text)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

/** A presentation of PowerPoint (ECMA-376 part 1, 19). The same bytes each time. */
export function makePresentation(made: MadePresentation): Uint8Array {
  const all = [...made.slides, ...(made.unlisted ?? [])];
  const ids = made.slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('');
  const parts: readonly MadePart[] = [
    {
      name: 'ppt/presentation.xml',
      type: `${TYPE}presentation.main+xml`,
      content: `<p:presentation ${NAMESPACES}><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="1000" cy="750"/>${made.after ?? ''}</p:presentation>`,
      relations: [
        ...made.slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
        ...(made.relations ?? []),
      ],
    },
    ...all.flatMap((slide, index) => slideParts(slide, index + 1)),
    ...(made.parts ?? []),
  ];
  return makePackage(parts, [{ type: 'officeDocument', target: 'ppt/presentation.xml' }], made.archive);
}

function slideParts(
  { shapes, isHidden, background = '', after = '', notes, relations = [] }: MadeSlide,
  number: number,
): readonly MadePart[] {
  const tree = (made: readonly string[], before = '') =>
    `<p:cSld>${before}<p:spTree>${made.join('')}</p:spTree></p:cSld>`;
  const notesRelation =
    notes === undefined ? [] : [{ type: 'notesSlide', target: `/ppt/notesSlides/notesSlide${number}.xml` }];
  const slide: MadePart = {
    name: `ppt/slides/slide${number}.xml`,
    type: `${TYPE}slide+xml`,
    content: `<p:sld ${NAMESPACES}${isHidden === true ? ' show="0"' : ''}>${tree(shapes, background)}${after}</p:sld>`,
    relations: [...relations, ...notesRelation],
  };
  if (notes === undefined) return [slide];
  const shown = [
    makeShape(notes, { place: '<p:ph type="body" idx="1"/>' }),
    makeShape(`${number}`, { place: '<p:ph type="sldNum"/>' }),
  ];
  return [
    slide,
    {
      name: `ppt/notesSlides/notesSlide${number}.xml`,
      type: `${TYPE}notesSlide+xml`,
      content: `<p:notes ${NAMESPACES}>${tree(shown)}</p:notes>`,
    },
  ];
}
