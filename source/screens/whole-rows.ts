/** One thing that Ink's `Output` was told to put somewhere. */
interface Operation {
  type: string;
  x?: number;
  y?: number;
  text?: string;
  transformers?: ((text: string, line: number) => string)[];
}

/**
 * The screen's rows where each was written once, whole, from the left edge: as they are. Ink would take every cell apart and put it together
 * again, twice, which on a dense flame graph is four fifths of the time between a key and its frame. Null where anything else
 * was drawn; then Ink goes its own way.
 */
export function wholeRows(operations: readonly Operation[], height: number): string[] | null {
  const rows: string[] = new Array(height).fill('');
  const taken = new Uint8Array(height);
  for (const { type, x, y, text, transformers } of operations) {
    if (type !== 'write' || x !== 0 || text === undefined || text.includes('\n')) return null;
    if (y === undefined || y < 0 || y >= height || taken[y] === 1) return null;
    taken[y] = 1;
    const row = (transformers ?? []).reduce((line, transform) => transform(line, 0), text);
    rows[y] = row === ' ' ? '' : row;
  }
  return rows;
}
