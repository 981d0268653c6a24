import { cssSigns, withoutComments } from './css-signs.ts';

/** A rule of a style sheet, or a statement that has no declarations. */
export interface CssRule {
  /** What stands before the declarations: selectors, or what a rule begins with that has a name of its own. */
  readonly selectors: string;
  readonly declarations: string;
  /** Where in the sheet the selectors begin. */
  readonly offset: number;
  /** Whether it holds on a screen as most people have it. */
  readonly isOfScreen: boolean;
}

interface Block {
  readonly selectors: string;
  readonly offset: number;
  readonly isOfScreen: boolean;
  /** What stands in it, but for blocks within it. */
  declarations: string;
}

/** The blocks that stand open at a place of a sheet. */
interface Open {
  readonly blocks: Block[];
  /** How many stand open within them, deeper than they are known. */
  deeper: number;
}

/** The rules of a style sheet, each where it ends, and what stands before no block (CSS Syntax 3, 5.4; CSS Nesting 1). */
export function* rulesOf(css: string): Generator<CssRule> {
  const open: Open = { blocks: [], deeper: 0 };
  let start = 0;
  for (const { sign, index } of cssSigns(css)) {
    if (sign !== '{' && sign !== '}' && sign !== ';') continue;
    const rule = ruleAt(sign, plain(css.slice(start, index)), start, open);
    if (rule !== undefined) yield rule;
    start = index + 1;
  }
  const last = ruleAt(';', plain(css.slice(start)), start, open);
  if (last !== undefined) yield last;
  yield* open.blocks.reverse();
}

/** What ends at a sign, by what stands between it and the one before. */
function ruleAt(sign: '{' | '}' | ';', text: string, offset: number, open: Open): CssRule | undefined {
  const { blocks } = open;
  const block = blocks.at(-1);
  if (sign === '{' && blocks.length < NESTING_MAX) {
    blocks.push(blockIn(block, text.trim(), offset));
    return undefined;
  }
  if (block === undefined) return statementOf(text, '', offset);
  if (sign === '{' || open.deeper > 0) {
    open.deeper += { '{': 1, '}': -1, ';': 0 }[sign];
    // Whom colors in there are for is not known: that some are set is.
    return statementOf(text, text, offset);
  }
  block.declarations += `${text};`;
  if (sign === ';') return undefined;
  blocks.pop();
  return block;
}

/** A text that no block follows, as a rule: nothing has its looks, but it may say something. */
function statementOf(text: string, declarations: string, offset: number): CssRule | undefined {
  const selectors = text.trim();
  return selectors === '' ? undefined : { selectors, declarations, offset, isOfScreen: true };
}

/** What begins within a block. Selectors within a rule say more than they alone. */
function blockIn(outer: Block | undefined, selectors: string, offset: number): Block {
  const isOfScreen = (outer?.isOfScreen ?? true) && isOfScreens(selectors);
  const isNested = outer !== undefined && !outer.selectors.startsWith('@');
  const whole = isNested ? `& ${selectors.replaceAll(',', ',& ')}` : selectors;
  return { selectors: whole, offset, isOfScreen, declarations: '' };
}

/** Blocks within blocks that are known. */
const NESTING_MAX = 32;

/** Whether what a block begins with lets it hold on a screen. */
function isOfScreens(selectors: string): boolean {
  const [, media] = /^@media\b(.*)$/is.exec(selectors) ?? [];
  return media === undefined ? !/^@page\b/i.test(selectors) : isForScreen(media);
}

/**
 * Whether one of several queries holds on a screen as most people have it (Media Queries 4, 2.1): they ask for any device
 * or a screen, and for its width at most. That somebody prints a page, or has the night's colors, says nothing of what others see.
 */
export function isForScreen(media: string): boolean {
  const queries = plain(media).split(',');
  return queries.some((query) => SCREEN.test(withoutWidths(query).trim()));
}

function withoutWidths(query: string): string {
  return query.replace(CONDITION, (condition) => (/\bwidth\b/i.test(condition) ? '' : condition));
}

const CONDITION = /(?:\band\s*)?\([^()]*\)/gi;

const SCREEN = /^(?:not\s+(?:print|speech))?$|^(?:(?:only\s+)?(?:all|screen))?$/i;

/** Without comments, and the marks that hid a sheet from browsers that knew none (CSS Syntax 3, 4.3.1). */
function plain(css: string): string {
  return withoutComments(css).replace(/<!--|-->/g, '');
}
