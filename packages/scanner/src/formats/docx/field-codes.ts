/** Characters of a code that are kept together. */
const CODE_LENGTH_MAX = 1024 * 1024;

/** Fields within fields. Of more the outermost is taken for one that was never ended. */
const OPEN_MAX = 256;

interface Field<Place> {
  /** Where it begins. */
  readonly at: Place;
  code: string;
  /** Its code is not over. */
  isInCode: boolean;
}

/** Fields that are open, of which each has a code and then a result (17.16.18). */
export class Fields<Place> {
  readonly #open: Field<Place>[] = [];
  readonly #tell: (code: string, at: Place) => void;

  /** `tell` is given each code, when it is over, and where its field begins. */
  constructor(tell: (code: string, at: Place) => void) {
    this.#tell = tell;
  }

  /** What is read now belongs to a code, and is not shown. */
  get isInCode(): boolean {
    return this.#open.some(({ isInCode }) => isInCode);
  }

  /** What is read now is shown as the result of a field. */
  get isInResult(): boolean {
    return this.#open.length > 0;
  }

  /** A sign of a field (17.16.18): where it begins, where its code ends, where it ends. */
  sign(type: string, at: Place): void {
    if (type === 'begin') {
      if (this.#open.length >= OPEN_MAX) this.#endCode(this.#open.shift());
      this.#open.push({ at, code: '', isInCode: true });
    } else if (type === 'separate') this.#endCode(this.#open.at(-1));
    else if (type === 'end') this.#endCode(this.#open.pop());
  }

  /** Adds to the code of the field that was opened last and whose code is not over. */
  addCode(text: string, at: Place): void {
    const field = this.#open.findLast(({ isInCode }) => isInCode);
    if (field === undefined || field.code.length > CODE_LENGTH_MAX) this.#tell(text, at);
    else field.code += text;
  }

  /** To be called at the end of a part: fields that have not ended are told all the same. */
  end(): void {
    while (this.#open.length > 0) this.#endCode(this.#open.pop());
  }

  #endCode(field: Field<Place> | undefined): void {
    if (field === undefined || !field.isInCode) return;
    field.isInCode = false;
    this.#tell(field.code, field.at);
  }
}
