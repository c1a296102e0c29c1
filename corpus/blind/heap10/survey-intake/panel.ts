export type Dice = (n: number) => number;

export function dice(seed: number): Dice {
  const s = new Uint32Array([seed, seed ^ 0x1234567, seed ^ 0x89abcde, seed ^ 0x5555555]);
  return (n) => {
    const t = s[1] << 9;
    const r = Math.imul(s[0] + s[3], 7);
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 11) | (s[3] >>> 21);
    return (r >>> 0) % n;
  };
}

export class Panelist {
  id: string;
  born: number;
  region: string;
  weights: number[];
  answered = 0;
  constructor(id: string, born: number, region: string, weights: number[]) {
    this.id = id;
    this.born = born;
    this.region = region;
    this.weights = weights;
  }
}

const REGIONS = ['north', 'south', 'east', 'west', 'centre'];

export function recruit(roll: Dice, count: number): Map<string, Panelist> {
  const panel = new Map<string, Panelist>();
  for (let i = 0; i < count; i++) {
    const id = `pan${(i * 7919 + 100000).toString(36)}`;
    const weights = Array.from({ length: 12 }, () => roll(1000) / 997);
    panel.set(id, new Panelist(id, 1930 + roll(75), REGIONS[roll(5)], weights));
  }
  return panel;
}
