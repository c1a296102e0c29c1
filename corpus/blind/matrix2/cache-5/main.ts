interface Store<K, V> { get(key: K): V | undefined; put(key: K, value: V): void }

class BoundedStore<K, V> implements Store<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly limit: number;
  constructor(limit: number) { this.limit = limit; }

  get(key: K): V | undefined { return this.entries.get(key); }
  put(key: K, value: V): void {
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value as K);
  }
}

type Spot = { shop: string; month: number };

class ForecastService {
  private readonly store: Store<Spot, number[]>;
  constructor(store: Store<Spot, number[]>) { this.store = store; }

  seasonCurve(spot: Spot): number[] {
    const known = this.store.get(spot);
    if (known) return known;
    const base = spot.shop.length + spot.month;
    const curve = Array.from({ length: 1500 }, (_, d) => 100 + base * Math.sin(d / 58) + 4 * Math.cos((d * base) / 7));
    this.store.put(spot, curve);
    return curve;
  }

  forecast(spot: Spot, day: number): number {
    const curve = this.seasonCurve(spot);
    return Math.round(curve[day % curve.length]);
  }
}

class ForecastHandler {
  private readonly service: ForecastService;
  private readonly units = [{ id: 'pcs', factor: 1 }, { id: 'box', factor: 1 / 12 }];
  constructor(service: ForecastService) { this.service = service; }

  handle(query: string): string {
    const p = new URLSearchParams(query);
    const { factor } = this.units.find((u) => u.id === p.get('unit'))!;
    const n = this.service.forecast({ shop: p.get('shop')!, month: Number(p.get('month')) }, Number(p.get('day')));
    return (n * factor).toFixed(1);
  }
}

const handler = new ForecastHandler(new ForecastService(new BoundedStore<Spot, number[]>(100)));
const seen = new Map<string, number>();
for (let i = 0; i < 4600; i++) {
  const out = handler.handle(`shop=${['Graz', 'Wels'][i % 2]}&month=${1 + ((i * 5) % 6)}&day=${(i * 37) % 1500}&unit=${i % 7 ? 'pcs' : 'box'}`);
  seen.set(out, (seen.get(out) ?? 0) + 1);
}
console.log(seen.size, [...seen].sort((a, b) => b[1] - a[1])[0]);
