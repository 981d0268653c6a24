import { isHollowForm, isHollowPath } from '../drawing/hollow-form.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';

/** Follows the geometry of one shape (ECMA-376 part 1, 20.1.9). */
export class ShapeForm {
  #isHollow = false;
  /** The commands of its own path, by letters. */
  #path = '';

  /** Whether it leaves free what it surrounds. */
  get isHollow(): boolean {
    return this.#isHollow || (this.#path !== '' && isHollowPath(this.#path));
  }

  /** Takes note of an element that begins in another. */
  open(name: string, { prst = '', fill }: XmlAttributes, parent: string | undefined): void {
    if (name === 'a:prstGeom') this.#isHollow = isHollowForm(prst);
    else if (parent === 'a:pathLst') this.#path += fill === 'none' ? 'NF' : 'N';
    // Parts are filled here whether they are closed or not.
    else if (parent === 'a:path' && name === 'a:moveTo') this.#path += 'U';
  }
}
