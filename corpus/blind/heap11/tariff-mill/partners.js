const REGIONS = ['north', 'coast', 'upland', 'delta', 'island', 'valley'];
const UNITS = ['kWh', 'm3', 'piece', 'hour'];

export function* numbers(seed) {
  let x = BigInt(seed);
  const mask = (1n << 32n) - 1n;
  while (true) {
    x = (x * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    yield Number((x >> 32n) & mask) / 4294967296;
  }
}

export class TariffRow {
  constructor(code, region, unit, steps) {
    this.code = code;
    this.region = region;
    this.unit = unit;
    this.steps = steps;
    this.title = `Tariff ${code} for ${region}, priced per ${unit} in ${steps.length} steps`;
  }
}

export function loadTariffs(count, seed) {
  const random = numbers(seed);
  const next = () => random.next().value;
  const table = new Map();
  for (let i = 0; i < count; i++) {
    const region = REGIONS[Math.floor(next() * REGIONS.length)];
    const unit = UNITS[Math.floor(next() * UNITS.length)];
    const steps = Array.from({ length: 4 }, (_, k) => ({ from: k * 100, price: Math.floor(next() * 9000) / 100 }));
    const code = `T${String(i).padStart(5, '0')}`;
    table.set(code, new TariffRow(code, region, unit, steps));
  }
  return table;
}

export function loadPartners(count) {
  return Array.from({ length: count }, (_, i) => ({
    id: `partner-${i}`,
    region: REGIONS[i % REGIONS.length],
    maxLines: 10 + (i % 5) * 5,
    currency: i % 3 ? 'EUR' : 'CHF',
  }));
}
