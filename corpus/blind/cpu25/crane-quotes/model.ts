export type Currency = 'EUR' | 'USD' | 'CNY';

export interface Part {
  id: number;
  kind: 'bought' | 'made';
  label: string;
  lines: Array<{ part: number; quantity: number }>;
  labourMinutes: number;
  scrap: number;
}

export interface Offer {
  part: number;
  currency: Currency;
  breaks: Array<{ from: number; price: number }>;
}

export class Source {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  below(n: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % n;
  }
}

const LEVELS = [900, 420, 160, 48, 14];
const NOUNS = ['bolt', 'plate', 'sheave', 'gearbox', 'jib', 'winch', 'slew ring', 'cab', 'cable', 'hook'];

export function design(source: Source): { parts: Part[]; levelStart: number[] } {
  const parts: Part[] = [];
  const levelStart: number[] = [];
  LEVELS.forEach((count, level) => {
    levelStart.push(parts.length);
    for (let i = 0; i < count; i++) {
      const id = parts.length;
      const part: Part = { id, kind: level === 0 ? 'bought' : 'made', label: `${NOUNS[source.below(10)]} ${id}`, lines: [], labourMinutes: 0, scrap: 0 };
      if (level > 0) {
        part.labourMinutes = 5 + source.below(120);
        part.scrap = source.below(6) / 100;
        const below = levelStart[level - 1];
        const used = new Set<number>();
        for (let k = 3 + source.below(5); k > 0; k--) {
          const child = source.below(5) === 0 ? source.below(LEVELS[0]) : below + source.below(LEVELS[level - 1]);
          if (used.has(child)) continue;
          used.add(child);
          part.lines.push({ part: child, quantity: 1 + source.below(6) });
        }
      }
      parts.push(part);
    }
  });
  return { parts, levelStart };
}

export function firstOffers(parts: Part[], source: Source): Offer[] {
  return parts
    .filter((p) => p.kind === 'bought')
    .map((p) => {
      const base = 20 + source.below(4000) / 10;
      return {
        part: p.id,
        currency: (['EUR', 'USD', 'CNY'] as const)[source.below(3)],
        breaks: [1, 10, 100].map((from, i) => ({ from, price: Math.round(base * (1 - i * 0.07) * 100) / 100 })),
      };
    });
}
