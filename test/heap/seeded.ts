import type { PlannedEdge, PlannedNode } from './build.ts';

/** Heaps for which DevTools' own figures are committed: the same for the same seed on every machine. */
export const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

const TYPES = [
  'object',
  'object',
  'object',
  'closure',
  'hidden',
  'array',
  'native',
  'string',
  'code',
  'synthetic',
  'regexp',
  'number',
  'symbol',
  'concatenated string',
];
const EDGES = [
  'property',
  'property',
  'property',
  'element',
  'internal',
  'hidden',
  'context',
  'shortcut',
  'weak',
];
const NAMES = ['A', 'B', 'Object', 'Object', 'Array', '<div id="x">', '<p>', 'system / Context', 'Map'];
const PROPERTIES = ['a', 'b', 'c', '__proto__', 'x y', '{', 'first', 'second'];

export function seededHeap(seed: number): { nodes: PlannedNode[]; locations: number[] } {
  let state = seed * 7919;
  const below = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const pick = <T>(list: readonly T[]) => list[below(list.length)];
  const count = 20 + below(180);
  const nodes: (PlannedNode & { edges: PlannedEdge[] })[] = [{ type: 'synthetic', name: '', edges: [] }];
  const locations: number[] = [];
  for (let v = 1; v < count; v++) {
    const type = pick(TYPES);
    const name = type === 'synthetic' ? pick(['(GC roots)', '(Document DOM trees)', '(other)']) : pick(NAMES);
    nodes.push({
      type,
      name,
      size: below(5) === 0 ? 0 : below(200),
      detachedness: type === 'native' ? below(3) : 0,
      edges: [],
    });
    if (type === 'object' && below(6) === 0) locations.push(v * 6, below(3), below(2), below(2));
  }
  for (let k = 0; k < count * 3; k++) {
    const from = below(8) === 0 ? 0 : below(count);
    const type = pick(EDGES);
    const indexed = type === 'element' || type === 'hidden';
    const to = below(count);
    // DevTools fails where the root holds one node twice.
    if (from === 0 && nodes[0].edges.some((edge) => edge.to === to)) continue;
    nodes[from].edges.push({ type, to, name: indexed ? below(50) : pick(PROPERTIES) });
  }
  for (let k = 0; k < 6; k++) {
    const [key, value, table] = [below(count), below(count), below(count)];
    const rest = `part of key (K @${key * 2 + 1}) -> value (V @${value * 2 + 1}) pair in WeakMap (table @${table * 2 + 1})`;
    if (key === 0 || table === 0) continue;
    nodes[table].edges.push({ type: 'internal', to: value, name: `${k * 2} / ${rest}` });
    nodes[key].edges.push({ type: 'internal', to: value, name: `${k * 2 + 1} / ${rest}` });
  }
  return { nodes, locations };
}
