/** Codes that only count pages, or say where in the document something is: no words of anyone. */
const TRIVIAL =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF\s+_\w+|TOC|SEQ\s+\w+)\s*(?:\\[*\w"\- .@#/]*|MERGEFORMAT|"[\d-]+"|\s)*$/i;

/** Characters of a code that are kept to know what it is. */
const CODE_LENGTH_MAX = 200;

interface Field {
  isInCode: boolean;
  code: string;
}

/** Fields within fields ([MS-DOC] 2.8.25): the code of one stands before its result. */
export class FieldCodes {
  #open: Field[] = [];
  /** How many of the open ones are in their code. */
  #codes = 0;

  /** Whether what comes next is the code of a field. */
  get isInCode(): boolean {
    return this.#codes > 0;
  }

  begin(): void {
    this.#open.push({ isInCode: true, code: '' });
    this.#codes += 1;
  }

  write(text: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && last.code.length < CODE_LENGTH_MAX) last.code += text.slice(0, CODE_LENGTH_MAX);
  }

  /** The code ends, and the result begins. Whether the code says nothing. */
  separate(): boolean {
    const last = this.#open.at(-1);
    return last !== undefined && this.#leave(last);
  }

  /** The field ends. Whether its code ended here too and says nothing. */
  end(): boolean {
    const last = this.#open.pop();
    return last !== undefined && this.#leave(last);
  }

  reset(): void {
    this.#open = [];
    this.#codes = 0;
  }

  #leave(field: Field): boolean {
    if (!field.isInCode) return false;
    field.isInCode = false;
    this.#codes -= 1;
    return this.#codes === 0 && TRIVIAL.test(field.code);
  }
}
