import { groupsOf, secondWords } from './bash.ts';
import type { Completable, CompletableVerb } from './completable.ts';

/** A script for fish from 3 on: a line for each thing that may be typed. */
export function fishCompletion(verbs: readonly CompletableVerb[]): string {
  const groups = groupsOf(verbs);
  const lines = [
    '# fish completion of holdback. To have it: holdback completion fish | source',
    line('-f'),
    line("-n __fish_use_subcommand -l help -d 'display help'"),
    line("-n __fish_use_subcommand -l version -d 'output the version number'"),
    ...verbs.flatMap(({ words: [first = '', second], description }) =>
      second === undefined ? [line(`-n __fish_use_subcommand -a ${quote(first)} -d ${quote(description)}`)] : [],
    ),
    ...groups.flatMap((group) => groupLines(group, secondWords(verbs, group))),
    ...verbs.flatMap(verbLines),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(group: string, seconds: readonly string[]): readonly string[] {
  const open = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${seconds.join(' ')}`;
  return [
    line(`-n __fish_use_subcommand -a ${quote(group)}`),
    line(`-n ${quote(open)} -a ${quote(seconds.join(' '))}`),
  ];
}

function verbLines({ words, options, argument }: CompletableVerb): readonly string[] {
  const within = `-n ${quote(words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and '))}`;
  const told = options.map(({ flag, description, value }) =>
    line(
      `${within} -l ${flag.replace(/^--/, '')} -d ${quote(description)}${value === undefined ? '' : ` ${takes(value)}`}`,
    ),
  );
  return argument === undefined ? told : [...told, line(`${within} ${offers(argument)}`)];
}

/** Of an option: it has a value, and which. */
function takes(value: Completable): string {
  return `${value.files ? '-r' : '-x'} ${offers(value)}`.trimEnd();
}

function offers({ words, files, isList }: Completable): string {
  const offered = isList ? `(__fish_append , ${words.join(' ')})` : words.join(' ');
  return [...(files ? ['-F'] : []), ...(words.length > 0 ? [`-a ${quote(offered)}`] : [])].join(' ');
}

function line(rest: string): string {
  return `complete -c holdback ${rest}`;
}

/** Between single quotes fish reads a backslash before one of these as itself. */
function quote(word: string): string {
  return `'${word.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
