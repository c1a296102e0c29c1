import { Readable } from 'node:stream';

export type FeedRow =
  | { op: 'put'; sku: string; name: string; genus: string; grams: number; pence: number; germination: number; stock: number }
  | { op: 'stock'; sku: string; delta: number; depot: string }
  | { op: 'price'; sku: string; pence: number; from: string };

const GENERA = ['Allium', 'Beta', 'Brassica', 'Cucumis', 'Daucus', 'Lactuca', 'Phaseolus', 'Pisum', 'Solanum', 'Zea', 'Tagetes', 'Viola'];
const ADJECTIVES = ['Early', 'Giant', 'Purple', 'Dwarf', 'Golden', 'Winter', 'Long', 'Sweet', 'Striped', 'White'];
const NAMES = ['Wonder', 'Prince', 'Marvel', 'Sun', 'Lantern', 'Harvest', 'Pearl', 'Beauty', 'Giant', 'Star'];
const DEPOTS = ['Lewes', 'Hexham', 'Truro'];

function xorshift(seed: number) {
  let x = seed || 1;
  return (n: number): number => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}

/** The supplier's feed as CSV text, in pieces that do not end at line ends. */
export function feedText(seed: number, rows: number): Readable {
  const r = xorshift(seed);
  let known = 0;
  const line = (): string => {
    const roll = known < 50 ? 0 : r(10);
    if (roll < 4) {
      const sku = `S${String(++known).padStart(5, '0')}`;
      const name = `"${ADJECTIVES[r(10)]} ${NAMES[r(10)]}, ${1900 + r(120)}"`;
      return ['put', sku, name, GENERA[r(12)], 1 + r(40), 95 + r(600), 60 + r(40), r(500)].join(',');
    }
    const sku = `S${String(1 + r(known)).padStart(5, '0')}`;
    if (roll < 8) return ['stock', sku, r(60) - 25, DEPOTS[r(3)]].join(',');
    return ['price', sku, 95 + r(700), `2026-${String(1 + r(12)).padStart(2, '0')}-01`].join(',');
  };
  return Readable.from((function* () {
    let buffer = '';
    for (let i = 0; i < rows; i++) {
      buffer += line() + '\n';
      while (buffer.length > 1500) {
        yield buffer.slice(0, 1500);
        buffer = buffer.slice(1500);
      }
    }
    yield buffer;
  })());
}

function cells(line: string): string[] {
  const out: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      out.push(cell);
      cell = '';
    } else cell += c;
  }
  out.push(cell);
  return out;
}

export function parseRow(line: string): FeedRow {
  const [op, sku, a, b, c, d, e, f] = cells(line);
  switch (op) {
    case 'put':
      return { op, sku, name: a, genus: b, grams: Number(c), pence: Number(d), germination: Number(e), stock: Number(f) };
    case 'stock':
      return { op, sku, delta: Number(a), depot: b };
    case 'price':
      return { op, sku, pence: Number(a), from: b };
    default:
      throw new TypeError(`unknown row ${JSON.stringify(line)}`);
  }
}

export async function* batches(text: Readable, size: number): AsyncGenerator<FeedRow[]> {
  let rest = '';
  let batch: FeedRow[] = [];
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      batch.push(parseRow(line));
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}
