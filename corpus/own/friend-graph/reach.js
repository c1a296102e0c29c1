/** Everybody who can be reached from one person, by breadth. */
export function reach(graph, start) {
  let known = new Set([start]);
  let frontier = [start];
  while (frontier.length > 0) {
    const next = [];
    for (const person of frontier) {
      const fresh = [...graph.get(person)].filter((friend) => !known.has(friend));
      if (fresh.length === 0) continue;
      known = new Set([...known, ...fresh]);
      next.push(...fresh);
    }
    frontier = next;
  }
  return known;
}
