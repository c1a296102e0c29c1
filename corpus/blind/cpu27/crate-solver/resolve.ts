import type { Manifest, Registry } from './registry.ts';
import { Solver } from './solver.ts';
import { parseRange } from './versions.ts';

export interface Outcome {
  state: 'locked' | 'impossible' | 'gave up';
  lock: Record<string, string>;
  clauses: number;
  conflicts: number;
  propagations: number;
}

/** Reads the closure of manifests breadth first; what to ask for next is known only from the answers. */
async function closure(registry: Registry, roots: string[]): Promise<Map<string, Manifest[]>> {
  const known = new Map<string, Manifest[]>();
  const queue = [...roots];
  for (let i = 0; i < queue.length; i++) {
    const name = queue[i]!;
    if (known.has(name)) continue;
    const manifests = await registry.versionsOf(name);
    known.set(name, manifests);
    for (const m of manifests) for (const dep of Object.keys(m.dependencies)) if (!known.has(dep)) queue.push(dep);
  }
  return known;
}

export async function resolve(registry: Registry, roots: string[], limit: number): Promise<Outcome> {
  const known = await closure(registry, roots);
  const variables: Manifest[] = [];
  const first = new Map<string, number>();
  for (const [name, manifests] of known) {
    first.set(name, variables.length);
    variables.push(...manifests);
  }
  const solver = new Solver(variables.length);
  let clauses = 0;
  const add = (literals: number[]): void => {
    clauses++;
    solver.add(literals);
  };
  const matching = (name: string, range: string): number[] => {
    const base = first.get(name)!;
    const accepts = parseRange(range);
    return known.get(name)!.flatMap((m, i) => (accepts(m.version) ? [2 * (base + i)] : []));
  };
  for (const [name, manifests] of known) {
    const base = first.get(name)!;
    for (let a = 0; a < manifests.length; a++) {
      for (let b = a + 1; b < manifests.length; b++) add([2 * (base + a) + 1, 2 * (base + b) + 1]);
      for (const [dep, range] of Object.entries(manifests[a]!.dependencies)) {
        add([2 * (base + a) + 1, ...matching(dep, range)]);
      }
    }
    solver.prefer(base, 0.001);
  }
  for (const name of roots) add(known.get(name)!.map((_, i) => 2 * (first.get(name)! + i)));

  const answer = solver.solve(limit);
  const lock: Record<string, string> = {};
  if (answer) variables.forEach((m, v) => { if (solver.holds(v)) lock[m.name] = m.version; });
  return {
    state: answer === null ? 'gave up' : answer ? 'locked' : 'impossible',
    lock, clauses, conflicts: solver.conflicts, propagations: solver.propagations,
  };
}
