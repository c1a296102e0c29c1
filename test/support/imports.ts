/** What imports what in `source/`, as the files say. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const IMPORT = /(?:\bfrom|\bimport\(?)\s*['"](\.[^'"]+)['"]/g;

/** Files of `source/` by path from the root, each with those it imports, types included. */
export function imports(): Map<string, string[]> {
  const files = globSync('source/**/*.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    files.sort().map((file) => {
      const text = readFileSync(root + file, 'utf8');
      const found = [...text.matchAll(IMPORT)].map(([, path]) => posix.join(dirname(file), path));
      return [file, [...new Set(found)].filter((path) => path.startsWith('source/'))];
    }),
  );
}

/** The room a file is in: `heap` of `source/heap/graph/kinds.ts`. */
export const roomOf = (file: string): string => file.split('/')[1];

/** Which room imports which, and how many files say so: `heap → format` by `'heap'`, then `'format'`. */
export function rooms(graph: ReadonlyMap<string, readonly string[]>): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [file, targets] of graph) {
    const from = roomOf(file);
    const to = found.get(from) ?? new Map<string, number>();
    found.set(from, to);
    for (const room of new Set(targets.map(roomOf))) if (room !== from) to.set(room, (to.get(room) ?? 0) + 1);
  }
  return found;
}

/** Groups of files that lead back to themselves, each sorted (Tarjan's strongly connected components). */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    stack.push(file);
    let lowest = own;
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target)!);
    }
    if (lowest === own) {
      const circle = stack.splice(stack.indexOf(file)).sort();
      if (circle.length > 1 || graph.get(file)?.includes(file)) found.push(circle);
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}
