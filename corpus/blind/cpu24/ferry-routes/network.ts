export interface Leg {
  to: number;
  minutes: number;
  fare: number;
  line: string;
}

export interface Port {
  id: number;
  name: string;
  x: number;
  y: number;
}

export interface Network {
  ports: Port[];
  legs: Leg[][];
}

export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = ['ska', 'nor', 'vik', 'hol', 'men', 'lund', 'sund', 'fjel', 'bor', 'tind', 'hav', 'oya'];

function portName(rand: () => number): string {
  const parts: string[] = [];
  const n = 2 + Math.floor(rand() * 2);
  for (let i = 0; i < n; i++) parts.push(SYLLABLES[Math.floor(rand() * SYLLABLES.length)]);
  const word = parts.join('');
  return word[0].toUpperCase() + word.slice(1);
}

export function buildNetwork(width: number, height: number, rand: () => number): Network {
  const ports: Port[] = [];
  const legs: Leg[][] = [];
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      ports.push({ id: ports.length, name: portName(rand), x: c * 12 + rand() * 5, y: r * 12 + rand() * 5 });
      legs.push([]);
    }
  }
  const connect = (a: number, b: number, line: string) => {
    const dx = ports[a].x - ports[b].x;
    const dy = ports[a].y - ports[b].y;
    const distance = Math.hypot(dx, dy);
    const minutes = Math.round(distance * (1.6 + rand()) + 4);
    const fare = Math.round(distance * 9 + 25);
    legs[a].push({ to: b, minutes, fare, line });
    legs[b].push({ to: a, minutes: minutes + Math.floor(rand() * 3), fare, line });
  };
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const here = r * width + c;
      if (c + 1 < width) connect(here, here + 1, `E${r}`);
      if (r + 1 < height) connect(here, here + width, `N${c}`);
      if (c + 1 < width && r + 1 < height && rand() < 0.3) connect(here, here + width + 1, `X${(r + c) % 9}`);
    }
  }
  return { ports, legs };
}
