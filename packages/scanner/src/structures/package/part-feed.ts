import type { ProblemName } from '../../problem.ts';
import { beginsAsXml } from '../xml/xml-head.ts';
import type { XmlReader } from '../xml/xml-reader.ts';

/** Who is given the bytes of a part. */
export interface PartFeed extends Pick<XmlReader, 'write' | 'end' | 'hasDoctype' | 'isWellFormed'> {
  /** What is told where it is not well-formed, unless it is XML. */
  readonly problem?: ProblemName;
}

/** Gives the bytes of a part to one of two readers, by what it begins with. */
export class ChosenFeed implements PartFeed {
  readonly #xml: PartFeed;
  readonly #other: PartFeed;
  #chosen: PartFeed | undefined;

  /** `other` reads what does not begin as XML. */
  constructor(xml: PartFeed, other: PartFeed) {
    this.#xml = xml;
    this.#other = other;
  }

  get isWellFormed(): boolean {
    return this.#feed.isWellFormed;
  }

  get hasDoctype(): boolean {
    return this.#feed.hasDoctype;
  }

  get problem(): ProblemName {
    return this.#feed.problem ?? 'bad-xml';
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#chosen ??= beginsAsXml(bytes) ? this.#xml : this.#other;
    this.#chosen.write(bytes);
  }

  end(): void {
    this.#feed.end();
  }

  /** Of a part without bytes it is that of XML. */
  get #feed(): PartFeed {
    return this.#chosen ?? this.#xml;
  }
}
