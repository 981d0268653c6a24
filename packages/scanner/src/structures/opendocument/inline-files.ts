import type { Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import { member } from '../../source/source.ts';
import { fileExtension } from '../file-extension.ts';
import type { ContentState } from './content-state.ts';
import type { OpenDocumentContext } from './open-document-context.ts';

/** Gives what was told of a content so far, and the files that stood in it (ODF 1.3 part 3, 10.4.5), each under a number. */
export class InlineFiles {
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #context: OpenDocumentContext;
  #count = 0;

  constructor(source: Pick<Source, 'path' | 'depth'>, context: OpenDocumentContext) {
    this.#source = source;
    this.#context = context;
  }

  /** Each part once. */
  *take({ telling, blocks, files }: ContentState): Generator<Part> {
    yield* telling.take();
    yield* blocks.take();
    for (const { data, isPicture } of files.splice(0)) {
      const bytes = Buffer.from(data, 'base64');
      if (bytes.length === 0) continue;
      this.#count += 1;
      const name = `inline/${this.#count}.${fileExtension(bytes) ?? 'bin'}`;
      const source = member(this.#source, name, chunksOf(bytes), this.#context.limits.memberBytesMax);
      yield { kind: 'member', source, ...(!isPicture && { known: [trait('embedded-object')] }) };
    }
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
