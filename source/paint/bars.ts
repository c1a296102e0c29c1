import { type Canvas, DEFAULT } from './canvas.ts';

/** Columns of which so many eighths are filled. */
export const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

export interface BarPart {
  /** Share of the bar's full width, 0–1. */
  share: number;
  colour: number;
  /** Stands for the part where there are no colours or no block characters. */
  sign?: string;
}

/**
 * A bar of parts laid end to end; edges on eighths of a column, the remainder left bare. A part that is there but narrower than an eighth
 * still shows as one.
 */
export function bar(canvas: Canvas, x: number, y: number, width: number, parts: readonly BarPart[]): void {
  if (canvas.ascii || canvas.level === 0) {
    barOfSigns(canvas, x, y, width, parts);
    return;
  }
  let sum = 0;
  const edges = parts.map((part) => {
    sum = Math.min(1, sum + part.share);
    return Math.max(part.share > 0 ? 1 : 0, Math.round(sum * width * 8));
  });
  for (let cell = 0; cell < width; cell++) {
    const start = cell * 8;
    const left = edges.findIndex((edge) => edge > start);
    if (left < 0) return;
    const filled = Math.min(8, edges[left] - start);
    const fg = parts[left].colour;
    if (filled === 8) {
      canvas.set(x + cell, y, '█', { fg });
      continue;
    }
    const right = edges.findIndex((edge) => edge > start + filled);
    canvas.set(x + cell, y, EIGHTHS[filled], { fg, bg: right < 0 ? DEFAULT : parts[right].colour });
  }
}

function barOfSigns(canvas: Canvas, x: number, y: number, width: number, parts: readonly BarPart[]): void {
  const signs = canvas.ascii ? ['#', '=', '-', '+'] : ['█', '▒', '░', '▓'];
  let sum = 0;
  let at = 0;
  parts.forEach((part, i) => {
    sum = Math.min(1, sum + part.share);
    const end = Math.round(sum * width);
    for (; at < end; at++) canvas.set(x + at, y, part.sign ?? signs[i % signs.length], { fg: part.colour });
  });
}
