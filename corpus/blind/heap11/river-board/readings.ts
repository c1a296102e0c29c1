export type Gauge = { id: number; river: string; station: string; kilometre: number; zero: number; history: number[] };

export class Reading {
  readonly gauge: Gauge;
  readonly at: number;
  readonly level: number;
  readonly samples: number[];
  readonly quality: string;

  constructor(gauge: Gauge, at: number, level: number, samples: number[]) {
    this.gauge = gauge;
    this.at = at;
    this.level = level;
    this.samples = samples;
    this.quality = samples.some((value) => Math.abs(value - level) > 35) ? 'suspect' : 'good';
  }
}

const RIVERS = ['Aller', 'Bode', 'Chemnitz', 'Dosse', 'Elde', 'Fulda', 'Gera', 'Havel', 'Ilm', 'Jagst'];

export function lcg(seed: number): () => number {
  let state = seed % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export function loadGauges(count: number, seed: number): Gauge[] {
  const random = lcg(seed);
  return Array.from({ length: count }, (_, id) => {
    const river = RIVERS[id % RIVERS.length];
    const kilometre = Math.round(random() * 4000) / 10;
    return {
      id,
      river,
      station: `${river} km ${kilometre} / station ${id}`,
      kilometre,
      zero: Math.round(random() * 90) / 7,
      history: Array.from({ length: 365 }, () => 100 + random() * 300),
    };
  });
}
