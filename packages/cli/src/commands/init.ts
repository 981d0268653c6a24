import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Answers, type Question, questions } from '../init/answers.ts';
import { madeFiles } from '../init/made-files.ts';
import { commandOf, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `holdback init`, as they were typed: each the answer to a question. */
export interface InitOptions {
  readonly policy?: string;
  readonly folder?: string;
  readonly domain?: string;
  readonly pipelines?: string;
  readonly yes?: true;
}

/** Asks what is not answered yet, and writes the files that a gate goes by. None is written over. */
export async function initFolder(options: InitOptions, terminal: Terminal): Promise<void> {
  const answers = await ask(options, terminal);
  const lines: string[] = [];
  for (const { path, content, isShared } of madeFiles(answers)) {
    if (!existsSync(path)) {
      write(path, content);
      lines.push(`made   ${path}`);
    } else if (isShared) lines.push(`there  ${path}; add this to it:`, '', ...content.trimEnd().split('\n'), '');
    else lines.push(`there  ${path}, and stays as it is`);
  }
  const { folder } = answers;
  lines.push('', `Next: ${commandOf(terminal)} scan ${folder}`);
  terminal.stdout.write(`${lines.join('\n')}\n`);
}

function write(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  } catch {
    throw new UsageError(`${path} could not be written. Check that this folder may be written to.`);
  }
}

async function ask(options: InitOptions, terminal: Terminal): Promise<Answers> {
  const isAsked = options.yes !== true && terminal.isInteractive;
  const lines = isAsked ? createInterface({ input: terminal.stdin, output: terminal.stderr }) : undefined;
  const answer = async <Name extends keyof Answers>(question: Question<Name>): Promise<Answers[Name]> => {
    const given = options[question.name];
    if (given !== undefined) return question.read(given);
    if (lines === undefined) return question.read(question.byDefault);
    const last = question.lines.at(-1) ?? '';
    for (const line of question.lines.slice(0, -1)) terminal.stderr.write(`${line}\n`);
    const typed = await lines.question(`${last} ${question.byDefault === '' ? '' : `[${question.byDefault}] `}`);
    return question.read(typed.trim() || question.byDefault);
  };
  try {
    return {
      policy: await answer(questions.policy),
      folder: await answer(questions.folder),
      domain: await answer(questions.domain),
      pipelines: await answer(questions.pipelines),
    };
  } finally {
    lines?.close();
  }
}
