import type { XmlAttributes } from '../xml/xml-names.ts';
import type { ContentState } from './content-state.ts';

/** Reads the beginning of an element. */
export type Opener = (state: ContentState, attributes: XmlAttributes) => void;

/** Reads its end, while what holds for it still holds. */
export type Closer = (state: ContentState) => void;
