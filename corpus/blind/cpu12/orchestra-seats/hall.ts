export interface Player {
  id: number;
  section: string;
  loudness: number;
  sightline: number;
  avoids: number[];
}

export interface Chair {
  id: number;
  row: number;
  angle: number;
  neighbours: number[];
}

const SECTIONS: [string, number, number][] = [
  ['violin', 30, 2], ['viola', 12, 2], ['cello', 10, 3], ['bass', 8, 3], ['flute', 4, 3], ['oboe', 4, 4],
  ['clarinet', 4, 4], ['horn', 6, 6], ['trumpet', 4, 8], ['trombone', 4, 8], ['percussion', 4, 9],
];

export function rng(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a ^= a << 13;
    a ^= a >>> 17;
    a ^= a << 5;
    return (a >>> 0) / 4294967296;
  };
}

export function players(random: () => number): Player[] {
  const all: Player[] = [];
  for (const [section, count, loudness] of SECTIONS) {
    for (let i = 0; i < count; i++) {
      all.push({ id: all.length, section, loudness, sightline: random(), avoids: [] });
    }
  }
  for (const p of all) {
    while (random() < 0.35 && p.avoids.length < 3) p.avoids.push(Math.floor(random() * all.length));
  }
  return all;
}

export function chairs(rows: number[]): Chair[] {
  const list: Chair[] = [];
  rows.forEach((n, row) => {
    for (let i = 0; i < n; i++) list.push({ id: list.length, row, angle: ((i + 0.5) / n) * Math.PI, neighbours: [] });
  });
  for (const a of list) {
    for (const b of list) {
      if (a === b) continue;
      const apart = Math.hypot((a.row + 3) * Math.cos(a.angle) - (b.row + 3) * Math.cos(b.angle), (a.row + 3) * Math.sin(a.angle) - (b.row + 3) * Math.sin(b.angle));
      if (apart < 1.25) a.neighbours.push(b.id);
    }
  }
  return list;
}
