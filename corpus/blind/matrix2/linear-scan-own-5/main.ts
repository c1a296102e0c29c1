type Band = { from: number; to: number; rate: number };
type Parcel = { id: number; grams: number; country: string };

interface BandRepository { bandFor(country: string, grams: number): Band | null }

class InMemoryBandRepository implements BandRepository {
  private readonly tables: Map<string, Band[]>;
  constructor(tables: Map<string, Band[]>) { this.tables = tables; }

  bandFor(country: string, grams: number): Band | null {
    const bands = this.tables.get(country) ?? [];
    let found: Band | null = null;
    for (const band of bands) {
      if (grams >= band.from && grams < band.to) found = band;
    }
    return found;
  }
}

class TariffService {
  private readonly bands: BandRepository;
  private readonly surcharges = [{ above: 20000, cents: 900 }, { above: 10000, cents: 400 }, { above: 0, cents: 0 }];
  constructor(bands: BandRepository) { this.bands = bands; }

  premium(p: Parcel): number {
    const band = this.bands.bandFor(p.country, p.grams);
    const extra = this.surcharges.find((s) => p.grams > s.above)?.cents ?? 0;
    return band ? Math.round(band.rate * p.grams / 100) + extra : -1;
  }
}

const createHandler = (service: TariffService) => ({
  handle(raw: string): { id: number; label: string } {
    const [id, country, grams] = raw.split('|');
    const cents = service.premium({ id: Number(id), country, grams: Number(grams) });
    return { id: Number(id), label: cents < 0 ? 'n/a' : `${(cents / 100).toFixed(2)} EUR` };
  },
});

const buildTable = (step: number, base: number): Band[] =>
  Array.from({ length: Math.floor(30000 / step) }, (_, i) => ({ from: i * step, to: (i + 1) * step, rate: base + 1 / (1 + i) }));

const handler = createHandler(new TariffService(new InMemoryBandRepository(new Map([
  ['AT', buildTable(5, 1.1)], ['DE', buildTable(6, 0.9)], ['CH', buildTable(10, 2.4)],
]))));

let missing = 0;
const labels = new Set<string>();
for (let i = 0; i < 100000; i++) {
  const answer = handler.handle([i, ['AT', 'DE', 'CH', 'LI'][(i * 7 >> 2) % 4], (i * 7919) % 30000].join('|'));
  if (answer.label === 'n/a') missing++;
  else labels.add(answer.label);
}
console.log(missing, labels.size, [...labels].sort()[0]);
