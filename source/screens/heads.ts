import type { Canvas } from '../paint/canvas.ts';
import { padStart, widthOf } from '../paint/text.ts';
import { INK } from './theme.ts';

// The heads of columns: where they are, how they look, and which one was clicked.

/** The head of a column that rows can be sorted by. */
export interface Head {
  /** First column of it, on the canvas, and one past its last. */
  x: number;
  end: number;
  text: string;
  /** What it sorts by, in the words of the table. */
  by: string;
}

/** The heads of columns side by side from `x` on, each right-aligned in its width. A column without a name takes its room only. */
export function layHeads(
  x: number,
  columns: readonly { by: string; text?: string; width: number; gap?: number }[],
): Head[] {
  const heads: Head[] = [];
  let at = x;
  for (const { by, text = by, width, gap = 0 } of columns) {
    if (text !== '') heads.push({ x: at, end: at + width, text, by });
    at += width + 1 + gap;
  }
  return heads;
}

/** Paints heads, the one that rows are sorted by with ▼ (▲ where the order is reversed) before it. */
export function paintHeads(
  canvas: Canvas,
  y: number,
  heads: readonly Head[],
  by: string,
  reversed: boolean,
): void {
  for (const head of heads) {
    const isBy = head.by === by;
    const text = isBy ? `${reversed ? '▲' : '▼'}${head.text}` : head.text;
    const width = head.end - head.x;
    // Right-aligned, and where its width is all taken the mark stands before it.
    const x = widthOf(text) > width ? head.end - widthOf(text) : head.x;
    canvas.text(Math.max(0, x), y, padStart(text, width), isBy ? { fg: INK.accent } : { fg: INK.quiet });
  }
}

/** What the head under a column of the canvas sorts by; null where there is none. */
export const headAt = (heads: readonly Head[], x: number): string | null =>
  heads.find((head) => x >= head.x && x < head.end)?.by ?? null;
