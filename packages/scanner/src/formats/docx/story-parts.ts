import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';

/** What a part with text is (ECMA-376 part 1, 11.3). */
export type StoryKind = 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'building-block';

/** A part with text beside the document. */
export interface StoryPart {
  readonly name: string;
  readonly kind: StoryKind;
  /** The relationship by which the part that owns it refers to it; absent if none does. */
  readonly id?: string;
  /** It belongs to the building blocks, and not to the document. */
  readonly isOfBlocks: boolean;
}

/** By the end of a content type, and by the type of a relationship. In the order in which they are read. */
const kinds: readonly (readonly [StoryKind, string, string])[] = [
  ['header', 'wordprocessingml.header+xml', 'header'],
  ['footer', 'wordprocessingml.footer+xml', 'footer'],
  ['footnote', 'wordprocessingml.footnotes+xml', 'footnotes'],
  ['endnote', 'wordprocessingml.endnotes+xml', 'endnotes'],
  ['comment', 'wordprocessingml.comments+xml', 'comments'],
  ['building-block', 'wordprocessingml.document.glossary+xml', 'glossaryDocument'],
];

/** Ends of the content types of the document itself ([MS-OFFMACRO2] 2.2 for those with macros). */
const MAIN_TYPES = [
  'wordprocessingml.document.main+xml',
  'wordprocessingml.template.main+xml',
  'ms-word.document.macroenabled.main+xml',
  'ms-word.template.macroenabledtemplate.main+xml',
];

/** The part that the package is about: as it refers to it, or by its type, or by its usual name. */
export function findMain(ooxml: OoxmlPackage): string | undefined {
  const [referred] = ooxml.targetsOf('', 'officeDocument');
  if (referred !== undefined) return referred;
  const { names } = ooxml.parts;
  return (
    names.find((name) => MAIN_TYPES.some((type) => ooxml.typeOf(name).endsWith(type))) ??
    names.find((name) => keyOf(name) === 'word/document.xml')
  );
}

/** All parts with text but the document, by kind, whether something refers to them or not. */
export function findStories(ooxml: OoxmlPackage, main: string): readonly StoryPart[] {
  const references = new Map<string, { readonly id: string; readonly type: string; readonly owner: string }>();
  for (const [owner, { id, type, target, isExternal }] of ooxml.allRelationships()) {
    const key = keyOf(target);
    if (!isExternal && !references.has(key)) references.set(key, { id, type, owner });
  }
  const stories = ooxml.parts.names.flatMap((name): readonly StoryPart[] => {
    const reference = references.get(keyOf(name));
    const kind = kinds.find(([, type, relation]) => ooxml.typeOf(name).endsWith(type) || reference?.type === relation);
    if (kind === undefined || keyOf(name) === keyOf(main)) return [];
    const isOfBlocks = kind[0] === 'building-block' || /(?:^|\/)glossary\//.test(reference?.owner ?? '');
    return [{ name, kind: kind[0], isOfBlocks, ...(reference !== undefined && { id: reference.id }) }];
  });
  return kinds.flatMap(([kind]) => stories.filter((story) => story.kind === kind));
}

/** Names of parts are the same in any case, with or without a slash before them. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
