export function suggest(graph, person) {
  const own = graph.get(person);
  const counts = new Map();
  for (const friend of own) {
    for (const other of graph.get(friend)) {
      if (other === person || own.has(other)) continue;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5);
}
