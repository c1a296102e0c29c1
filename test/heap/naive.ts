import type { PlannedEdge, PlannedNode } from './build.ts';

/**
 * The same questions answered slowly, from the definitions, over plain objects: what is retained by a node is what can no
 * longer be reached once it is gone.
 */
export interface Naive {
  retained: number[];
  /** Nodes dominated by each node, itself among them. */
  dominated: Set<number>[];
  distance: number[];
}

export function naive(nodes: PlannedNode[]): Naive {
  const sizes = ownedSizes(nodes);
  const owned = pageOwned(nodes);
  const followers = nodes.map((node, from) =>
    (node.edges ?? []).filter((edge) => essential(nodes, owned, from, edge)).map((edge) => edge.to),
  );
  // Nodes that nothing retains hang from the root, with all they reach; then what is still unreached, one by one.
  const held = new Set(followers.flat());
  const roots = [0, ...nodes.keys()].filter((v, i) => i === 0 || !held.has(v));
  const all = reach(roots, followers, -1);
  const lost = [...nodes.keys()].filter((v) => !all.has(v));
  const dominated = nodes.map((_, v) => {
    if (v === 0) return new Set(nodes.keys());
    if (lost.includes(v)) return new Set([v]);
    const without = reach(roots, followers, v);
    return new Set([...all].filter((w) => !without.has(w)));
  });
  return {
    dominated,
    retained: dominated.map((set) => [...set].reduce((sum, v) => sum + sizes[v], 0)),
    distance: distances(nodes),
  };
}

function reach(roots: number[], followers: number[][], removed: number): Set<number> {
  const found = new Set<number>();
  const todo = roots.filter((v) => v !== removed);
  while (todo.length > 0) {
    const v = todo.pop()!;
    if (found.has(v)) continue;
    found.add(v);
    for (const w of followers[v]) if (w !== removed) todo.push(w);
  }
  return found;
}

const idOf = (nodes: PlannedNode[], v: number) => nodes[v].id ?? v * 2 + 1;
const isDomRoot = (node: PlannedNode) => node.type === 'synthetic' && node.name === '(Document DOM trees)';

function essential(nodes: PlannedNode[], owned: Set<number>, from: number, edge: PlannedEdge): boolean {
  if (edge.type === 'weak' || edge.to === from) return false;
  const table = /\(table @(\d+)\)$/.exec(String(edge.name));
  if (edge.type === 'internal' && table && Number(table[1]) === idOf(nodes, from)) return false;
  if (from === 0) return true;
  return edge.type !== 'shortcut' && !(owned.has(edge.to) && !owned.has(from));
}

function pageOwned(nodes: PlannedNode[]): Set<number> {
  const followers = nodes.map((node) => (node.edges ?? []).filter((e) => e.type !== 'weak').map((e) => e.to));
  const entries = (nodes[0].edges ?? [])
    .filter((e) => e.type === 'shortcut' || (e.type === 'element' && isDomRoot(nodes[e.to])))
    .map((e) => e.to);
  return reach(entries, followers, -1);
}

/** Sizes once hidden and array nodes have given theirs to the one node that owns them, if it is one. */
function ownedSizes(nodes: PlannedNode[]): number[] {
  const sizes = nodes.map((node) => node.size ?? 0);
  const userRoots = (nodes[0].edges ?? []).some(
    (e) => nodes[e.to].type !== 'synthetic' || isDomRoot(nodes[e.to]),
  );
  if (!userRoots) return sizes;
  const giving = (v: number) => nodes[v].type === 'hidden' || nodes[v].type === 'array';
  // Owners of v: nodes that keep their own size and reach v through nodes that give theirs away.
  const owners = nodes.map(() => new Set<number>());
  nodes.forEach((_, owner) => {
    if (giving(owner)) return;
    const todo = [owner];
    const seen = new Set<number>(todo);
    while (todo.length > 0) {
      for (const edge of nodes[todo.pop()!].edges ?? []) {
        if (edge.type === 'weak' || seen.has(edge.to) || !giving(edge.to)) continue;
        seen.add(edge.to);
        owners[edge.to].add(owner);
        todo.push(edge.to);
      }
    }
  });
  const result = [...sizes];
  owners.forEach((set, v) => {
    const [owner] = set;
    if (set.size !== 1 || owner === 0 || nodes[owner].type === 'synthetic') return;
    result[owner] += sizes[v];
    result[v] -= sizes[v];
  });
  return result;
}

function distances(nodes: PlannedNode[]): number[] {
  const distance = nodes.map(() => -5);
  const waiting = new Set<string>();
  const spread = (queue: number[]) => {
    for (const v of queue) {
      for (const edge of nodes[v].edges ?? []) {
        if (edge.type === 'weak' || distance[edge.to] !== -5) continue;
        const pair = edge.type === 'internal' && / \/ part of key.*$/.exec(String(edge.name));
        if (pair && !waiting.delete(pair[0])) {
          waiting.add(pair[0]);
          continue;
        }
        distance[edge.to] = distance[v] + 1;
        queue.push(edge.to);
      }
    }
  };
  const users: number[] = [];
  for (const { to } of nodes[0].edges ?? []) {
    if (users.includes(to) || (nodes[to].type === 'synthetic' && !isDomRoot(nodes[to]))) continue;
    distance[to] = 1;
    users.push(to);
  }
  spread(users);
  distance[0] = users.length > 0 ? 100_000_000 : 0;
  spread([0]);
  return distance;
}
