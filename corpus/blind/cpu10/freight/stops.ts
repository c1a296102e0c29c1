export interface Point {
  x: number;
  y: number;
}

export interface Stop extends Point {
  id: number;
  parcels: number;
}

export function distance(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function makeStops(count: number, random: () => number): Stop[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    x: random() * 400,
    y: random() * 400,
    parcels: 1 + Math.floor(random() * 9),
  }));
}
