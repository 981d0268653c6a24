import { cssSigns } from './css-signs.ts';

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
    const rule = ruleAt(sign, css.slice(start, index), start, open);
    if (rule !== undefined) yield rule;
    start = index + 1;
  }
  for (let block = open.at(-1); block !== undefined; block = open.at(-1)) {
    const rule = ruleAt('}', css.slice(start), start, open);
    if (rule !== undefined) yield rule;
    start = css.length;
  }
}

/** What ends at a sign, by what stands between it and the one before. */
function ruleAt(sign: '{' | '}' | ';', text: string, offset: number, open: Block[]): CssRule | undefined {
  const block = open.at(-1);
  if (sign === '{') {
    if (open.length < NESTING_MAX) open.push(blockIn(block, withoutComments(text).trim(), offset));
    return undefined;
  }
  if (block === undefined) {
    return sign === ';'
      ? { selectors: withoutComments(text).trim(), declarations: '', offset, isOfScreen: true }
      : undefined;
  }
  block.declarations += `${text};`;
  if (sign === ';') return undefined;
  open.pop();
  return { ...block, declarations: withoutComments(block.declarations) };
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
  return media.split(',').some((query) => SCREEN.test(withoutComments(query).replace(WIDTHS, '').trim()));
}

const WIDTHS = /(?:\band\s*)?\([^()]*\bwidth\b[^()]*\)/gi;

const SCREEN = /^(?:not\s+(?:print|speech))?$|^(?:(?:only\s+)?(?:all|screen))?$/i;

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
}
