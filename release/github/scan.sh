#!/usr/bin/env bash
# What action.yml runs. Its inputs are the variables HOLDBACK_*; the outputs are exit-code and sarif.
set -uo pipefail

# fail <sentence>: the scan is not run.
fail() {
  printf '::error::%s\n' "$1"
  printf 'exit-code=2\n' >> "$GITHUB_OUTPUT"
  exit 2
}

# Anything else could be a package of another name.
[[ $HOLDBACK_VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail 'The input "version" is no version, as 0.1.0 is one.'
[[ $HOLDBACK_FORMAT =~ ^(github|text|jsonl)$ ]] || fail 'The input "format" is none of github, text and jsonl.'
case $HOLDBACK_SARIF in *$'\n'*) fail 'The input "sarif" names more than one file.' ;; esac

words=(scan "--format=$HOLDBACK_FORMAT")
if [ -n "$HOLDBACK_FAIL_ON" ]; then words+=("--fail-on=$HOLDBACK_FAIL_ON"); fi
if [ -n "$HOLDBACK_SARIF" ]; then words+=("--format=sarif=$HOLDBACK_SARIF"); fi
if [ -n "$HOLDBACK_POLICY" ]; then words+=("--policy=$HOLDBACK_POLICY"); fi
if [ -n "$HOLDBACK_ALLOW_INCOMPLETE" ]; then words+=("--allow-incomplete=$HOLDBACK_ALLOW_INCOMPLETE"); fi
# What a pull request changes is judged by what it cannot change.
if [ -n "$HOLDBACK_SINCE" ]; then words+=("--since=$HOLDBACK_SINCE" "--policy-from=$HOLDBACK_SINCE"); fi
words+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then words+=("$path"); fi
done <<< "$HOLDBACK_PATH"

# In a folder of its own, so that no .npmrc of what is scanned says where from, and no package of it is run.
place=$(mktemp -d "${RUNNER_TEMP:-/tmp}/holdback-XXXXXX")
(cd "$place" && npm install --prefix "$place" --no-audit --no-fund --ignore-scripts "holdback@$HOLDBACK_VERSION" >&2) ||
  fail 'Holdback could not be installed from the npm registry.'

# The name of a file is no command to the runner. Annotations are, and what they quote is escaped.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
if [ "$HOLDBACK_FORMAT" != github ]; then printf '::stop-commands::%s\n' "$token"; fi
"$place/node_modules/.bin/holdback" "${words[@]}"
code=$?
if [ "$HOLDBACK_FORMAT" != github ]; then printf '\n::%s::\n' "$token"; fi

printf 'exit-code=%s\n' "$code" >> "$GITHUB_OUTPUT"
if [ -n "$HOLDBACK_SARIF" ] && [ -f "$HOLDBACK_SARIF" ]; then printf 'sarif=%s\n' "$HOLDBACK_SARIF" >> "$GITHUB_OUTPUT"; fi
exit "$code"
