export class Mulberry {
  private s: number;
  constructor(seed: number) {
    this.s = seed >>> 0;
  }
  float(): number {
    this.s = (this.s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.s ^ (this.s >>> 15), this.s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  int(n: number): number {
    return Math.floor(this.float() * n);
  }
}

export interface Lot {
  lot: number;
  tons: number;
  moisture: number;
  protein: number;
}

export class Silo {
  code: string;
  crop: string;
  lots: Lot[];
  booked = 0;
  constructor(code: string, crop: string, lots: Lot[]) {
    this.code = code;
    this.crop = crop;
    this.lots = lots;
  }
}

export const CROPS = ['wheat', 'rye', 'barley', 'oats', 'maize', 'spelt'];

export function buildSilos(rng: Mulberry, count: number): Silo[] {
  const silos: Silo[] = [];
  for (let i = 0; i < count; i++) {
    const lots: Lot[] = [];
    for (let k = 0; k < 40; k++) {
      lots.push({ lot: i * 100 + k, tons: 20 + rng.int(400), moisture: 9 + rng.float() * 6, protein: 8 + rng.float() * 7 });
    }
    silos.push(new Silo(`S${String(i).padStart(4, '0')}`, CROPS[rng.int(6)], lots));
  }
  return silos;
}
