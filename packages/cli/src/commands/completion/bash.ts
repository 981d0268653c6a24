import type { Completable, CompletableVerb } from './completable.ts';

/** A script for bash from 3.2 on, which needs nothing else. */
export function bashCompletion(verbs: readonly CompletableVerb[]): string {
  return `# bash completion of holdback. To have it: source <(holdback completion bash)
_holdback() {
  local cur=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words= files= list=
  COMPREPLY=()
  # Bash takes --option=value for three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$option" = = ]; then
    option=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    verb= option=
  else
    case $verb in
${groupsOf(verbs)
  .map(
    (group) =>
      `      ${quote(group)}) if [ "$COMP_CWORD" -eq 2 ]; then option=; else verb="$verb \${COMP_WORDS[2]}"; fi ;;`,
  )
  .join('\n')}
    esac
  fi
  case "$verb $option" in
${verbs.flatMap(optionCases).join('\n')}
    *)
      case $verb in
        '') words=${quote([...new Set(verbs.map(({ words: [first = ''] }) => first)), '--help', '--version'].join(' '))} ;;
${groupsOf(verbs)
  .map((group) => `        ${quote(group)}) words=${quote(secondWords(verbs, group).join(' '))} ;;`)
  .join('\n')}
${verbs.map(verbCase).join('\n')}
      esac
      ;;
  esac
  if [ -n "$list" ]; then
    # What stands before the last comma stays.
    local before=
    case $cur in *,*) before=\${cur%,*}, ;; esac
    COMPREPLY=($(compgen -P "$before" -W "$words" -- "\${cur##*,}"))
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    local name
    while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$cur")
  fi
}
complete -F _holdback holdback
`;
}

/** First words of verbs that have two. */
export function groupsOf(verbs: readonly CompletableVerb[]): readonly string[] {
  return [...new Set(verbs.flatMap(({ words: [first = '', second] }) => (second === undefined ? [] : [first])))];
}

/** Second words of the verbs of a group. */
export function secondWords(verbs: readonly CompletableVerb[], group: string): readonly string[] {
  return verbs.flatMap(({ words: [first, second] }) => (first === group && second !== undefined ? [second] : []));
}

function optionCases({ words, options }: CompletableVerb): readonly string[] {
  return options.flatMap(({ flag, value }) =>
    value === undefined ? [] : [`    ${quote(`${words.join(' ')} ${flag}`)}) ${assign(value)} ;;`],
  );
}

function verbCase({ words, options, argument }: CompletableVerb): string {
  const flags = options.map(({ flag }) => flag).join(' ');
  const value = argument === undefined ? 'words=' : assign(argument);
  return `        ${quote(words.join(' '))}) case $cur in -*) words=${quote(flags)} ;; *) ${value} ;; esac ;;`;
}

function assign({ words, files, isList }: Completable): string {
  return [`words=${quote(words.join(' '))}`, ...(files ? ['files=1'] : []), ...(isList ? ['list=1'] : [])].join(' ');
}

/** A word as bash and zsh take it, wherever the script is made. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
