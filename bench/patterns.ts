/**
 * Writes `bench/patterns.txt`, the shapes of the detectors as ripgrep reads them:
 *
 *     node bench/patterns.ts            writes the file
 *     node bench/patterns.ts --check    exits 1 if it is not what the detectors say
 *
 * The same shapes, not the same work: ripgrep has no look-around, so what may stand before and after is dropped; it
 * reads line by line, so a line break within a value is a space; letters and digits are those of ASCII, because with all
 * of Unicode its automata outgrow any cache and it falls to a hundredth of its speed; and it knows no context, check or
 * policy.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Pattern } from '../packages/rules/src/engine/pattern.ts';
import { detectors } from '../packages/rules/src/index.ts';
import { patternsPath } from './peers.ts';

const tokens = /\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\./gs;
const tokensInClass = /\\p\{\w+\}|\\./gs;
const letters: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-z',
  '\\p{Lu}': 'A-Z',
  '\\p{Ll}': 'a-z',
  '\\p{N}': '0-9',
  '\\p{M}': '',
};

const patterns = detectors
  .flatMap(({ find, findNear = [], mentions = [] }) => [...find, ...findNear, ...mentions])
  .map(convert);
const text = `${[...new Set(patterns)].join('\n')}\n`;
if (!process.argv.includes('--check')) writeFileSync(patternsPath, text);
else if (readFileSync(patternsPath, 'utf8') !== text) {
  console.error('bench/patterns.txt is not what the detectors say; run `node bench/patterns.ts`');
  process.exitCode = 1;
}

function convert({ source, flags }: Pattern): string {
  const converted = spellReference(dropLookAround(source))
    .replaceAll(/\(\?<[A-Za-z]\w*>/g, '(?:')
    .replaceAll(tokens, convertToken);
  const isAscii = /^[\x20-\x7e]*$/.test(converted) && !/\\(?:[pP]\{|u)/.test(converted);
  return `(?${flags.includes('i') ? 'i' : ''}${isAscii ? '-u' : ''}:${converted})`;
}

/** ripgrep has no references: `([-/])…\1` allows any of the separators, not only the one before. */
function spellReference(source: string): string {
  const separator = /\((\[[^\]]*\])\)/.exec(source)?.[1];
  return separator === undefined ? source : source.replaceAll('\\1', separator);
}

/** A class or an escape: Rust knows no escape of `/` and the like, and ripgrep no line break outside of a class. */
function convertToken(token: string): string {
  if (token === '\\n') return ' ';
  if (token.startsWith('[')) {
    const inside = token.slice(1).replaceAll(tokensInClass, (each) => letters[each] ?? plain(each));
    // In a class of Rust a bracket opens another class.
    return `[${inside.replaceAll(/(?<!\\)\[/g, '\\[')}`;
  }
  const letter = letters[token];
  return letter === undefined ? plain(token) : `[${letter}]`;
}

/** An escape that Rust has, or the character without it. */
function plain(escaped: string): string {
  return /^\\[/"'@:;,=<>!]$/.test(escaped) ? escaped.slice(1) : escaped;
}

function dropLookAround(source: string): string {
  for (let at = 0; at < source.length; at++) {
    if (source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === '[') at = classEnd(source, at);
    else if (/^\(\?<?[=!]/.test(source.slice(at, at + 4))) {
      return source.slice(0, at) + dropLookAround(source.slice(groupEnd(source, at)));
    }
  }
  return source;
}

/** The offset after the parenthesis that closes the one at `start`. */
function groupEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') at = classEnd(source, at);
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}

/** The offset of the bracket that closes the class at `start`. */
function classEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === ']') return at;
  }
  return source.length;
}
