export interface Consignment { id: string; fields: Record<string, number | string> }
export interface TariffLine { id: string; text: string }

const NUMERIC = ['weight', 'volume', 'pallets', 'distance', 'axles', 'value'];
const CLASSES = ['bulk', 'reefer', 'parcel', 'hazard', 'livestock', 'machinery'];
const ZONES = ['north', 'coast', 'alps', 'delta', 'city'];

class Lcg {
  private s: bigint;
  constructor(seed: number) { this.s = BigInt(seed); }
  next(): number {
    this.s = (this.s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(this.s >> 40n) / 2 ** 24;
  }
  int(n: number) { return Math.floor(this.next() * n); }
  of<T>(a: readonly T[]): T { return a[this.int(a.length)]; }
}

function test(r: Lcg, depth: number): string {
  const x = r.next();
  if (depth > 0 && x < 0.3) return `(${test(r, depth - 1)} or ${test(r, depth - 1)})`;
  if (depth > 0 && x < 0.6) return `${test(r, depth - 1)} and ${test(r, depth - 1)}`;
  if (depth > 0 && x < 0.7) return `not (${test(r, depth - 1)})`;
  if (x < 0.8) return `class ${r.of(['=', '<>'])} "${r.of(CLASSES)}"`;
  if (x < 0.88) return `zone = "${r.of(ZONES)}"`;
  return `${r.of(NUMERIC)} ${r.of(['<', '>', '<=', '>='])} ${5 * r.int(60)}`;
}

function amount(r: Lcg, depth: number): string {
  const x = r.next();
  if (depth > 0 && x < 0.35) return `${amount(r, depth - 1)} ${r.of(['+', '*'])} ${amount(r, depth - 1)}`;
  if (depth > 0 && x < 0.55) return `max(${amount(r, depth - 1)}, ${amount(r, depth - 1)})`;
  if (depth > 0 && x < 0.65) return `round(${amount(r, depth - 1)}, ${1 + r.int(9)})`;
  if (x < 0.8) return `${(r.next() * 4).toFixed(2)}`;
  return `${r.of(NUMERIC)} / ${1 + r.int(80)}`;
}

export function tariffBook(seed: number, size: number): TariffLine[] {
  const r = new Lcg(seed);
  return Array.from({ length: size }, (_, i) => {
    const per = r.next() < 0.4 ? ` per ${r.of(['pallets', 'axles'])}` : '';
    const broken = i % 97 === 96 ? ' per' : '';
    return { id: `T${String(i + 1).padStart(4, '0')}`, text: `when ${test(r, 3)}\n  charge ${amount(r, 3)}${per}${broken}` };
  });
}

export function consignments(seed: number, size: number): Consignment[] {
  const r = new Lcg(seed);
  return Array.from({ length: size }, (_, i) => ({
    id: `C${i}`,
    fields: {
      weight: r.int(300), volume: r.int(120), pallets: 1 + r.int(30), distance: r.int(300),
      axles: 2 + r.int(5), value: r.int(400), class: r.of(CLASSES), zone: r.of(ZONES),
    },
  }));
}
