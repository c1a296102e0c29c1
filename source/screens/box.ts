import type { Canvas } from '../paint/canvas.ts';
import { INK } from './theme.ts';

/** An empty box in the middle of the screen, with a title in its frame; where its text begins. */
export function box(canvas: Canvas, width: number, height: number, title: string): { x: number; y: number } {
  const x = Math.max(0, Math.floor((canvas.width - width) / 2));
  const y = Math.max(0, Math.floor((canvas.height - height) / 2));
  canvas.clear(x, y, width, height);
  const edge = { fg: INK.quiet };
  for (let c = 1; c < width - 1; c++) {
    canvas.set(x + c, y, '─', edge);
    canvas.set(x + c, y + height - 1, '─', edge);
  }
  for (let r = 1; r < height - 1; r++) {
    canvas.set(x, y + r, '│', edge);
    canvas.set(x + width - 1, y + r, '│', edge);
  }
  for (const [c, r, sign] of [
    [0, 0, '╭'],
    [width - 1, 0, '╮'],
    [0, height - 1, '╰'],
    [width - 1, height - 1, '╯'],
  ] as const)
    canvas.set(x + c, y + r, sign, edge);
  canvas.text(x + 2, y, ` ${title} `, { fg: INK.accent, bold: true });
  return { x: x + 2, y: y + 1 };
}
