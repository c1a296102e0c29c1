const KINDS = ['fern', 'rose', 'sage', 'thyme', 'maple', 'birch', 'iris', 'moss'];

/** Plants by id, and by kind in order of price. */
export function openShop() {
  const plants = new Map();
  const kinds = new Map(KINDS.map((k) => [k, []]));
  for (let id = 1; id <= 800; id++) {
    const kind = KINDS[id % KINDS.length];
    const plant = {
      id,
      kind,
      name: `${kind} no. ${id}`,
      price: 3 + ((id * 37) % 400) / 10,
      stock: 1_000_000,
      tags: ['sun', 'shade', 'pot', 'bed'].filter((_, i) => (id >> i) & 1),
      added: new Date(Date.UTC(2026, 0, 1 + (id % 90))).toISOString(),
    };
    plants.set(id, plant);
    kinds.get(kind).push(plant);
  }
  for (const list of kinds.values()) list.sort((a, b) => a.price - b.price);
  return { plants, kinds, orders: 0, revenue: 0 };
}
