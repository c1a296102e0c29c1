import { season } from './flights.mjs';
import { Distances } from './warp.mjs';

class Forest {
  #parent;
  constructor(size) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
    this.trees = size;
  }
  root(i) {
    while (this.#parent[i] !== i) i = this.#parent[i] = this.#parent[this.#parent[i]];
    return i;
  }
  join(a, b) {
    const [ra, rb] = [this.root(a), this.root(b)];
    if (ra === rb) return false;
    this.#parent[ra] = rb;
    this.trees--;
    return true;
  }
}

/** Kruskal, stopped when `wanted` groups are left. */
function groups(distances, wanted) {
  const edges = [...distances.edges()].sort((x, y) => x[2] - y[2]);
  const forest = new Forest(distances.size);
  for (const [i, j] of edges) {
    if (forest.trees <= wanted) break;
    forest.join(i, j);
  }
  const members = new Map();
  for (let i = 0; i < distances.size; i++) {
    const r = forest.root(i);
    members.set(r, [...(members.get(r) ?? []), i]);
  }
  return [...members.values()];
}

function medoid(group, distances) {
  let best = group[0];
  let least = Infinity;
  for (const i of group) {
    let sum = 0;
    for (const j of group) sum += distances.between(i, j);
    if (sum < least) [best, least] = [i, sum];
  }
  return best;
}

const flights = [...season(128)];
const distances = new Distances(flights.map((f) => f.track), 40);

for (const group of groups(distances, 6).sort((a, b) => b.length - a.length)) {
  const birds = Map.groupBy(group, (i) => flights[i].bird);
  const mix = [...birds].map(([bird, list]) => `${bird} ${list.length}`).join(', ');
  console.log(`${String(group.length).padStart(3)} like ${flights[medoid(group, distances)].id}: ${mix}`);
}
