import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runSessionIn } from './session.ts';

/** A document, as what a reader does who follows it. */
export interface Walkthrough {
  /** What did not come as it is written, each with the line of the document. */
  readonly lapses: readonly string[];
  /** How many commands were run, and how many files saved. */
  readonly commands: number;
  readonly saved: number;
  /** The document with the output as it came. */
  readonly text: string;
}

/** A block of the document in a fence, with the line before it. */
interface Block {
  readonly language: string;
  /** The last line of text before it. */
  readonly before: string;
  readonly content: string;
  /** Where the content begins in the document. */
  readonly start: number;
}

/** A command, with what the document says comes of it. */
interface Command {
  readonly typed: string;
  readonly output: string;
}

/**
 * Does in a folder of its own what a document tells its reader to do, in its order: saves each block under the name that
 * stands before it ("… as `NAME`:"), and runs each `console` block. In the output a line of `[…]` stands for any lines, and
 * seconds for any seconds.
 */
export async function walk(document: string): Promise<Walkthrough> {
  const original = readFileSync(document, 'utf8');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-walk-')));
  const lapses: string[] = [];
  let text = '';
  let done = 0;
  let commands = 0;
  let saved = 0;
  try {
    for (const block of blocksOf(original)) {
      text += original.slice(done, block.start);
      done = block.start + block.content.length;
      const name = / as `([^`]+)`:$/.exec(block.before)?.[1];
      if (name !== undefined) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), block.content);
        saved += 1;
      }
      if (block.language !== 'console') {
        text += block.content;
        continue;
      }
      let exitCode = 0;
      for (const { typed, output } of commandsOf(block.content)) {
        const came = await run(typed, folder, exitCode);
        exitCode = came.exitCode;
        commands += 1;
        const line = original.slice(0, block.start).split('\n').length;
        const fits = patternOf(output).test(scrub(came.output));
        if (!fits) lapses.push(`${line}: ${typed}\n--- written\n${output}--- came\n${came.output}`);
        text += `$ ${typed}\n${fits ? output : came.output}`;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { lapses, commands, saved, text: text + original.slice(done) };
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const [, language = '', content = ''] = match;
    const before = text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? '';
    blocks.push({ language, before, content, start: match.index + language.length + 4 });
  }
  return blocks;
}

/** A command goes on in the next line after a backslash. */
function commandsOf(block: string): readonly Command[] {
  const parts = block.split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const typed = /^(?:.*\\\n)*.*/.exec(part)?.[0] ?? '';
    return { typed, output: part.slice(typed.length + 1) };
  });
}

async function run(typed: string, folder: string, exitCode: number): Promise<{ output: string; exitCode: number }> {
  if (typed === 'echo $?') return { output: `${exitCode}\n`, exitCode: 0 };
  const [program = '', ...words] = toWords(typed);
  if (program === 'holdback') {
    const session = await runSessionIn(folder, words);
    return { output: session.stdout + session.stderr, exitCode: session.exitCode };
  }
  if (program === 'cat') return { output: readFileSync(join(folder, words[0] ?? ''), 'utf8'), exitCode: 0 };
  if (program !== 'git') throw new Error(`A document may say holdback, git, cat and echo $?, and not: ${typed}`);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  const signed = ['-c', 'user.name=R. Example', '-c', 'user.email=r@almory.example', '-c', 'init.defaultBranch=main'];
  const output = execFileSync('git', [...signed, ...words], { cwd: folder, encoding: 'utf8', env });
  return { output, exitCode: 0 };
}

/** As a shell parts them. */
function toWords(typed: string): readonly string[] {
  const words = typed.replaceAll('\\\n', ' ').match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.map((word) => word.replaceAll("'", ''));
}

function patternOf(output: string): RegExp {
  const lines = scrub(output).replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${lines.replaceAll('\\[…\\]\n', '(?:.*\\n)*?')}$`);
}

/** What differs from run to run, and how many rules the built-in policies have. */
function scrub(text: string): string {
  return text.replaceAll(/in \d+\.\d s/g, 'in 0.1 s').replaceAll(/\b\d{3} rules/g, '100 rules');
}
