import { outlineBuiltIn } from '@holdback/rules/built-in';
import type { Argument, Command, Option } from 'commander';
import { builtInName, DEFAULT_POLICY, policyNames } from '../../policies/built-in-name.ts';
import { reportFormats } from '../../report/report-formats.ts';

/** What may stand where a value is asked for. */
export interface Completable {
  /** Words that a shell may complete. */
  readonly words: readonly string[];
  /** Several of the words, with commas. */
  readonly isList: boolean;
  /** Names of files and folders, beside the words. */
  readonly files: boolean;
}

/** An option of a verb. */
export interface CompletableOption {
  /** As it is typed: `--format`. */
  readonly flag: string;
  readonly description: string;
  /** May it be given several times? */
  readonly isRepeated: boolean;
  /** Undefined where it has no value, or one that only stands behind `=`. */
  readonly value: Completable | undefined;
}

/** A verb with all of its words, as `rules list`. */
export interface CompletableVerb {
  readonly words: readonly string[];
  /** Its first sentence. */
  readonly description: string;
  readonly options: readonly CompletableOption[];
  /** What stands behind the options; undefined where nothing may. */
  readonly argument: Completable | undefined;
}

/** What the placeholders of options and arguments stand for, where that is not said by their choices. */
const words: Readonly<Record<string, () => readonly string[]>> = {
  'name|file': () => policyNames,
  'format[=file]': () => Object.keys(reportFormats),
  rules: ruleIds,
  rule: ruleIds,
  policy: () => policyNames,
};

/** By the words of a verb, what its argument is besides what its placeholder says. */
const argumentWords: Readonly<Record<string, () => readonly string[]>> = { explain: ruleIds };

/** Placeholders for files and folders. */
const isFile = /\b(?:file|path|folder|directory|policy)\b/;

/** The verbs of a program that do something, in the order in which help tells them. */
export function completableVerbs(program: Command, before: readonly string[] = []): readonly CompletableVerb[] {
  return program.commands.flatMap((command) => {
    const own = [...before, command.name()];
    if (command.commands.length > 0) return completableVerbs(command, own);
    const help = { flag: '--help', description: 'display help for command', isRepeated: false, value: undefined };
    return [
      {
        words: own,
        description: firstSentence(command.description()),
        options: [...command.options.map(completableOption), help],
        argument: argumentOf(own.join(' '), command.registeredArguments),
      },
    ];
  });
}

function completableOption(option: Option): CompletableOption {
  const placeholder = /<(.*)>/.exec(option.flags)?.[1];
  return {
    flag: option.long ?? option.flags,
    description: option.description,
    isRepeated: Array.isArray(option.defaultValue),
    value: placeholder === undefined ? undefined : valueFor(placeholder, option.argChoices),
  };
}

function valueFor(placeholder: string, choices?: readonly string[]): Completable {
  return {
    words: choices ?? words[placeholder]?.() ?? [],
    isList: placeholder === 'rules',
    // A file that is named behind `=` is no word of its own.
    files: isFile.test(placeholder.replace(/\[=.*\]/, '')),
  };
}

/** All of what any of the arguments may be: which of them is typed depends on what stands before it. */
function argumentOf(verb: string, args: readonly Argument[]): Completable | undefined {
  if (args.length === 0) return undefined;
  const values = args.map((argument) => valueFor(argument.name(), argument.argChoices));
  return {
    words: argumentWords[verb]?.() ?? values.flatMap((value) => value.words),
    isList: false,
    files: values.some(({ files }) => files),
  };
}

/** The rules of the policy of whoever has not chosen one: those of an author's are not known when a script is made. */
function ruleIds(): readonly string[] {
  return outlineBuiltIn(builtInName(DEFAULT_POLICY) ?? '')?.rules.map(({ id }) => id) ?? [];
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;
}
