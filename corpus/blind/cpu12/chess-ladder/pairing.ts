import type { Member } from './ladder.ts';

export type Pair = [white: number, black: number];

/** Pairs neighbours in rating, but not those who met in one of the last rounds. */
export function pairUp(members: readonly Member[], met: Map<number, Set<number>>): Pair[] {
  const open = [...members].sort((a, b) => b.rating - a.rating || a.id - b.id);
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  for (let i = 0; i < open.length; i++) {
    const one = open[i];
    if (taken.has(one.id)) continue;
    for (let j = i + 1; j < open.length; j++) {
      const other = open[j];
      if (taken.has(other.id) || met.get(one.id)?.has(other.id)) continue;
      taken.add(one.id).add(other.id);
      pairs.push((one.games + i) % 2 ? [one.id, other.id] : [other.id, one.id]);
      remember(met, one.id, other.id);
      break;
    }
  }
  return pairs;
}

function remember(met: Map<number, Set<number>>, a: number, b: number): void {
  for (const [x, y] of [[a, b], [b, a]]) {
    let list = met.get(x);
    if (!list) met.set(x, (list = new Set()));
    list.add(y);
    if (list.size > 6) list.delete(list.values().next().value!);
  }
}
