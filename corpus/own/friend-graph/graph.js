export function loadGraph(size, degree) {
  const graph = new Map();
  for (let id = 0; id < size; id++) {
    const friends = new Set();
    for (let k = 1; k <= degree; k++) friends.add((id * 31 + k * k * 577) % size);
    graph.set(id, friends);
  }
  for (const [id, friends] of graph) for (const friend of friends) graph.get(friend).add(id);
  return graph;
}
