/** One thing that Ink's `Output` was told to put somewhere. */
interface Operation {
  type: string;
  x?: number;
  y?: number;
  text?: string;
  transformers?: unknown[];
}

/**
 * The screen's rows where they were written as one text and nothing else was: as they are. Ink would take every cell apart and put it together
 * again, twice, which on a dense flame graph is four fifths of the time between a key and its frame. Null where anything else
 * was drawn; then Ink goes its own way.
 */
export function wholeRows(operations: readonly Operation[], height: number): string[] | null {
  if (operations.length !== 1) return null;
  const [{ type, x, y, text, transformers = [] }] = operations;
  if (type !== 'write' || x !== 0 || y !== 0 || text === undefined || transformers.length > 0) return null;
  const rows = text.split('\n');
  if (rows.length > height) return null;
  while (rows.length < height) rows.push('');
  return rows;
}
