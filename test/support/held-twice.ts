import type { PlannedNode } from '../load/heapsnapshot/write.ts';

const object = (id: number, name: string, size: number, edges: [name: string, to: number][] = []) => ({
  type: 'object',
  id,
  name,
  size,
  edges: edges.map(([name, to]) => ({ type: 'property', name, to })),
});

/** A store and a timer that each hold the same 3.9 MB: neither frees them alone. */
export const HELD_TWICE: PlannedNode[] = [
  { type: 'synthetic', name: '', edges: [1, 2].map((to) => ({ type: 'element', name: to, to })) },
  object(11, 'Store', 10, [['offers', 3]]),
  object(13, 'Timer', 20, [['offers', 3]]),
  object(15, 'Offers', 3_900_000, [['first', 4]]),
  object(17, 'Offer', 5),
];
