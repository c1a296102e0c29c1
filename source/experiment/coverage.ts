import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionCount } from '../compare/growth.ts';

/** What V8 writes for NODE_V8_COVERAGE, as far as it is read. */
interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: Range[] }[] }[];
}

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/**
 * Counts of all functions that ran, out of a directory that NODE_V8_COVERAGE named. Those of several processes are added up. Only files that can be
 * read are counted, for only they have lines.
 */
export function readCoverage(directory: string): FunctionCount[] {
  const found = new Map<string, FunctionCount>();
  for (const name of readdirSync(directory).filter((file) => /^coverage-.*\.json$/.test(file))) {
    const { result }: Coverage = JSON.parse(readFileSync(join(directory, name), 'utf8'));
    for (const { url, functions } of result) {
      const lines = url.startsWith('file:') ? lineStarts(url) : null;
      if (!lines) continue;
      for (const { functionName, ranges } of functions) {
        const [whole] = ranges;
        if (!whole || whole.count === 0) continue;
        const most = ranges.reduce((a, b) => (b.count > a.count ? b : a));
        const [line, column] = placeOf(whole.startOffset, lines);
        const key = `${url}\n${whole.startOffset}`;
        const known = found.get(key);
        found.set(key, {
          name: functionName,
          url,
          line,
          column,
          calls: whole.count + (known?.calls ?? 0),
          count: most.count + (known?.count ?? 0),
          countLine: placeOf(most.startOffset, lines)[0],
        });
      }
    }
  }
  return [...found.values()];
}

function lineStarts(url: string): number[] | null {
  let text: string;
  try {
    text = readFileSync(fileURLToPath(url), 'utf8');
  } catch {
    return null;
  }
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** 1-based line and column of an offset. */
function placeOf(offset: number, starts: readonly number[]): [number, number] {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return [low + 1, offset - starts[low] + 1];
}
