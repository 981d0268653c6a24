import { groupsOf, quote, secondWords } from './bash.ts';
import type { Completable, CompletableOption, CompletableVerb } from './completable.ts';

/** A script for zsh from 5 on, as a file `_holdback` of its function path, or to be sourced. */
export function zshCompletion(verbs: readonly CompletableVerb[]): string {
  const single = verbs.filter(({ words }) => words.length === 1);
  const firsts = [
    ...single.map(({ words: [first = ''], description }) => `${first}:${escapeColons(description)}`),
    ...groupsOf(verbs),
  ];
  return `#compdef holdback
# zsh completion of holdback. To have it: source <(holdback completion zsh)
_holdback() {
  if (( CURRENT == 2 )); then
    local -a verbs=(${firsts.map(quote).join(' ')})
    _describe -t verbs verb verbs
    _arguments '--help[display help]' '--version[output the version number]'
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${single.map((verb) => `    ${quote(verb.words.join(' '))})\n${argumentsOf(verb, '      ')}\n      ;;`).join('\n')}
${groupsOf(verbs)
  .map((group) => groupCase(verbs, group))
  .join('\n')}
  esac
}
if [ "$funcstack[1]" = _holdback ]; then _holdback "$@"; else compdef _holdback holdback; fi
`;
}

function groupCase(verbs: readonly CompletableVerb[], group: string): string {
  const members = verbs.filter(({ words: [first, second] }) => first === group && second !== undefined);
  return `    ${quote(group)})
      if (( CURRENT == 2 )); then compadd -- ${secondWords(verbs, group).map(quote).join(' ')}; return; fi
      local second=$words[2]
      shift words
      (( CURRENT-- ))
      case $second in
${members.map((verb) => `        ${quote(verb.words[1] ?? '')})\n${argumentsOf(verb, '          ')}\n          ;;`).join('\n')}
      esac
      ;;`;
}

function argumentsOf({ options, argument }: CompletableVerb, indent: string): string {
  const specs = options.map(optionSpec);
  if (argument !== undefined) specs.push(`*:${argument.files ? 'file' : 'name'}:${actionOf(argument)}`);
  return `${indent}_arguments -S ${specs.map((spec) => `\\\n${indent}  ${quote(spec)}`).join(' ')}`;
}

function optionSpec({ flag, description, isRepeated, value }: CompletableOption): string {
  const told = `[${description.replaceAll(/[[\]\\]/g, String.raw`\$&`)}]`;
  const start = isRepeated ? '*' : '';
  return value === undefined ? `${start}${flag}${told}` : `${start}${flag}=${told}:value:${actionOf(value)}`;
}

function actionOf({ words, files, isList }: Completable): string {
  if (isList) return ` _values -s , value ${words.join(' ')}`;
  if (!files) return words.length === 0 ? ' ' : `(${words.join(' ')})`;
  return words.length === 0
    ? '_files'
    : escapeColons(` _alternative "names:name:(${words.join(' ')})" "files:file:_files"`);
}

function escapeColons(text: string): string {
  return text.replaceAll(':', String.raw`\:`);
}
