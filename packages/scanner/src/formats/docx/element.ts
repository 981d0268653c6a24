import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { StoryState } from './story-state.ts';

/** What is done where an element begins. It is the last of the path by then. */
export type Opener = (state: StoryState, attributes: XmlAttributes) => void;

/** What is done where an element ends. It is the last of the path still. */
export type Closer = (state: StoryState) => void;
