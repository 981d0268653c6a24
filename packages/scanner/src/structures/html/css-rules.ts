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

/** The rules of a style sheet, each where it ends (CSS Syntax 3, 5.4; CSS Nesting 1). */
export function* rulesOf(css: string): Generator<CssRule> {
  const open: Block[] = [];
  let start = 0;
  for (const { sign, index } of cssSigns(css)) {
    if (sign !== '{' && sign !== '}' && sign !== ';') continue;
    const rule = ruleAt(sign, plain(css.slice(start, index)), start, open);
    if (rule !== undefined) yield rule;
    start = index + 1;
  }
  for (let block = open.at(-1); block !== undefined; block = open.at(-1)) {
    const rule = ruleAt('}', plain(css.slice(start)), start, open);
    if (rule !== undefined) yield rule;
    start = css.length;
  }
}

/** What ends at a sign, by what stands between it and the one before. */
function ruleAt(sign: '{' | '}' | ';', text: string, offset: number, open: Block[]): CssRule | undefined {
  const block = open.at(-1);
  if (sign === '{') {
    if (open.length < NESTING_MAX) open.push(blockIn(block, text.trim(), offset));
    return undefined;
  }
  if (block === undefined) {
    return sign === ';' ? { selectors: text.trim(), declarations: '', offset, isOfScreen: true } : undefined;
  }
  block.declarations += `${text};`;
  if (sign === ';') return undefined;
  open.pop();
  return block;
}

/** What begins within a block. Selectors within a rule say more than they alone. */
function blockIn(outer: Block | undefined, selectors: string, offset: number): Block {
  const isOfScreen = (outer?.isOfScreen ?? true) && isOfScreens(selectors);
  const isNested = outer !== undefined && !outer.selectors.startsWith('@');
  const whole = isNested ? `& ${selectors.replaceAll(',', ',& ')}` : selectors;
  return { selectors: whole, offset, isOfScreen, declarations: '' };
}

/** Blocks within blocks that are known: what is deeper is taken for a part of what it stands in. */
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
