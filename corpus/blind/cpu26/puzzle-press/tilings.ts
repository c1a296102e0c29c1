import { Cover } from './cover.ts';
import { names, orientations } from './pieces.ts';

/** Solutions of a board of dots (free) and hashes (blocked) with the twelve pieces, mirror images once. */
export function tilings(board: string[]): string[] {
  const height = board.length;
  const width = board[0].length;
  const column = new Map<number, number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (board[y][x] === '.') column.set(y * width + x, names.length + column.size);
  }
  const rows: number[][] = [];
  const placed: { name: string; cells: number[] }[] = [];
  names.forEach((name, piece) => {
    for (const form of orientations(name)) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          // the cross lies in the upper left quarter: the other quarters are mirror images
          if (name === 'X' && (2 * (y + 1) > height - 1 || 2 * (x + 1) > width - 1)) continue;
          const cells = form.map(([dy, dx]) => (x + dx < width ? (y + dy) * width + x + dx : -1));
          if (!cells.every((cell) => column.has(cell))) continue;
          rows.push([piece, ...cells.map((cell) => column.get(cell)!)]);
          placed.push({ name, cells });
        }
      }
    }
  });
  const pictures = new Set<string>();
  const canvas = new Array<string>(height * width).fill('#');
  new Cover(names.length + column.size, rows).search((chosen) => {
    for (const row of chosen) for (const cell of placed[row].cells) canvas[cell] = placed[row].name;
    pictures.add(least(canvas, height, width));
    return true;
  });
  return [...pictures].sort();
}

function least(canvas: readonly string[], height: number, width: number): string {
  const views = ['', '', '', ''];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fy = height - 1 - y;
      const fx = width - 1 - x;
      views[0] += canvas[y * width + x];
      views[1] += canvas[fy * width + x];
      views[2] += canvas[y * width + fx];
      views[3] += canvas[fy * width + fx];
    }
  }
  return views.sort()[0];
}
