import type { Completable, CompletableVerb } from './completable.ts';

/** A script for PowerShell from 5.1 on. Where nothing is offered PowerShell offers names of files by itself. */
export function powershellCompletion(verbs: readonly CompletableVerb[]): string {
  return `# PowerShell completion of holdback. To have it: holdback completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName holdback -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $verbs = @{
${verbs.map(verbEntry).join('\n')}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    Select-Object -Skip 1 | ForEach-Object { "$_" })
  $typed = @($before | Where-Object { $_ -notlike '-*' })
  $verb = @("$($typed[0]) $($typed[1])", "$($typed[0])") | Where-Object { $verbs.ContainsKey($_) } | Select-Object -First 1
  $prefix = ''
  if (-not $verb) {
    $start = if ($typed.Count -gt 0) { "$($typed[0]) " } else { '' }
    $words = $verbs.Keys | Where-Object { $_.StartsWith($start) } |
      ForEach-Object { $_.Substring($start.Length).Split(' ')[0] } | Sort-Object -Unique
  } elseif ($before.Count -gt 0 -and $verbs[$verb].values.ContainsKey($before[-1])) {
    $words = $verbs[$verb].values[$before[-1]]
    if ($verbs[$verb].lists -contains $before[-1] -and $wordToComplete.Contains(',')) {
      $prefix = $wordToComplete.Substring(0, $wordToComplete.LastIndexOf(',') + 1)
    }
  } elseif ($wordToComplete.StartsWith('-')) {
    $words = $verbs[$verb].options
  } else {
    $words = $verbs[$verb].argument
  }
  $words | Where-Object { $_ -and "$prefix$_".StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ParameterValue', $_)
  }
}
`;
}

function verbEntry({ words, options, argument }: CompletableVerb): string {
  const valued = options.flatMap(({ flag, value }) => (value === undefined ? [] : [{ flag, value }]));
  const values = valued.map(({ flag, value }) => `${quote(flag)} = ${array(value.words)}`).join('; ');
  const lists = valued.flatMap(({ flag, value }) => (value.isList ? [flag] : []));
  return `    ${quote(words.join(' '))} = @{ options = ${array(options.map(({ flag }) => flag))}; argument = ${argumentOf(argument)}; values = @{ ${values} }; lists = ${array(lists)} }`;
}

function argumentOf(argument: Completable | undefined): string {
  return array(argument?.words ?? []);
}

function array(words: readonly string[]): string {
  return `@(${words.map(quote).join(', ')})`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
