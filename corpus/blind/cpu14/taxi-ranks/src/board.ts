import type { Town } from './town.ts';

export interface Cab {
  plate: string;
  seats: number;
  state: 'idle' | 'hired' | 'break';
  at: { x: number; y: number };
  licence: { holder: string; badge: number; until: string };
  trail: { x: number; y: number }[];
}

export class Board {
  fares = 0;
  readonly cabs = new Map<string, Cab>();
  readonly queues: Record<string, string[]> = {};
  private readonly town: Town;

  constructor(town: Town, size: number) {
    this.town = town;
    for (const rank of town.ranks) this.queues[rank.name] = [];
    for (let i = 0; i < size; i++) {
      const at = { x: (i * 13) % 70, y: (i * 29) % 52 };
      const plate = `HC${100 + i}`;
      this.cabs.set(plate, {
        plate,
        seats: i % 5 ? 4 : 6,
        state: 'idle',
        at,
        licence: { holder: `Driver ${i}`, badge: 5000 + i, until: '2027-03-31' },
        trail: [at],
      });
      this.queues[town.nearest(at).name].push(plate);
    }
  }

  move(plate: string, x: number, y: number): Cab | undefined {
    const cab = this.cabs.get(plate);
    if (!cab) return undefined;
    const before = this.town.nearest(cab.at).name;
    cab.at = { x, y };
    cab.trail = [...cab.trail.slice(-3), cab.at];
    const after = this.town.nearest(cab.at).name;
    if (before !== after) {
      this.queues[before] = this.queues[before].filter((p) => p !== plate);
      this.queues[after].push(plate);
    }
    return cab;
  }
}
