import { isDark } from '../../../structures/story/contrast.ts';
import type { PageContent } from './page-content.ts';
import type { Rectangle } from './rectangle.ts';
import type { Stretch } from './stretch.ts';
import { boxOf } from './visibility.ts';

/** Units of the page: thinner is a rule, lower and higher is no line of text, shorter is no word. */
const HEIGHT_MIN = 5;
const HEIGHT_MAX = 40;
const WIDTH_MIN = 12;
/** How far from a bar the words stand that are left of its line, in heights of the bar. */
const GAP_MAX = 3;
/** Bars that are looked at. */
const BARS_MAX = 1_000;

/** Whether a page has a dark bar on a line of text that has none: words were withheld there. */
export function hasEmptyBars({ marks, grid }: PageContent, stretches: readonly Stretch[]): boolean {
  const bars = marks.flatMap(({ area, color }) =>
    area !== undefined && color !== 'unknown' && isDark(color) && isBar(area) ? [area] : [],
  );
  if (bars.length === 0) return false;
  const boxes = stretches.map((stretch) => boxOf(stretch));
  return bars.slice(0, BARS_MAX).some((bar) => {
    const [x, y] = [(bar.left + bar.right) / 2, (bar.bottom + bar.top) / 2];
    const top = marks[grid.at(x, y) - 1];
    if (top === undefined || top.color === 'unknown' || !isDark(top.color)) return false;
    return !boxes.some((box) => meets(box, bar)) && boxes.some((box) => isBeside(box, bar));
  });
}

function isBar({ left, bottom, right, top }: Rectangle): boolean {
  const height = top - bottom;
  return height >= HEIGHT_MIN && height <= HEIGHT_MAX && right - left >= Math.max(WIDTH_MIN, height);
}

function meets(box: Rectangle, bar: Rectangle): boolean {
  return box.left < bar.right - 1 && box.right > bar.left + 1 && box.bottom < bar.top - 1 && box.top > bar.bottom + 1;
}

function isBeside(box: Rectangle, bar: Rectangle): boolean {
  const middle = (box.bottom + box.top) / 2;
  const gap = Math.max(box.left - bar.right, bar.left - box.right);
  return middle > bar.bottom && middle < bar.top && gap < GAP_MAX * (bar.top - bar.bottom);
}
