import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { StoryState } from './story-state.ts';

/** What something was like before a change: no text, and a look that does not hold any more (ECMA-376 part 1, 17.13.5). */
export const EARLIER = /^w:(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change$|^w:numberingChange$/;

/** What is done where an element begins. It is the last of the path by then. */
export type Opener = (state: StoryState, attributes: XmlAttributes) => void;

/** What is done where an element ends. It is the last of the path still. */
export type Closer = (state: StoryState) => void;
