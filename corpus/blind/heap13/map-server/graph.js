// A road network of towns; edges carry length and speed.

export function noise(seed) {
  let h = seed >>> 0;
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507) + 0x165667b1;
    h = Math.imul(h ^ (h >>> 13), 3266489909) >>> 0;
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
}

export function buildGraph(width, height) {
  const rnd = noise(2718);
  const nodes = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      nodes.push({ id: nodes.length, x: x + rnd() * 0.6, y: y + rnd() * 0.6, edges: [] });
    }
  }
  const join = (a, b) => {
    const metres = Math.hypot(a.x - b.x, a.y - b.y) * 1000;
    const speed = 30 + Math.floor(rnd() * 5) * 20;
    a.edges.push({ to: b.id, metres, speed });
    b.edges.push({ to: a.id, metres, speed });
  };
  for (const node of nodes) {
    const x = node.id % width;
    if (x + 1 < width) join(node, nodes[node.id + 1]);
    if (node.id + width < nodes.length) join(node, nodes[node.id + width]);
  }
  return { width, height, nodes };
}
