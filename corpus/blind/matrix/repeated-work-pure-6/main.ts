type Region = 'north' | 'east' | 'south' | 'west';
interface Leg { from: number; to: number; cost: number }
interface Parcel { id: number; region: Region; kilos: number }

class NetworkRepository {
  private readonly legs: Leg[] = [];
  readonly hubs: Record<Region, number> = { north: 9, east: 17, south: 25, west: 33 };
  constructor() {
    for (let from = 0; from < 34; from++) {
      for (const step of [1, 3, 7, 9, 11]) this.legs.push({ from, to: from + step, cost: 2 + ((from * 7 + step * 5) % 11) });
    }
  }
  routeCost(target: number): number {
    const best = new Array<number>(50).fill(Infinity);
    best[0] = 0;
    for (const leg of this.legs) {
      const cost = best[leg.from] + leg.cost;
      if (cost < best[leg.to]) best[leg.to] = cost;
    }
    return best[target];
  }
}

class ShippingService {
  private readonly network: NetworkRepository;
  private readonly surcharge = [{ upTo: 5, cents: 0 }, { upTo: 20, cents: 250 }, { upTo: Infinity, cents: 900 }];
  constructor(network: NetworkRepository) { this.network = network; }
  private shippingFor(parcel: Parcel): number {
    const route = this.network.routeCost(this.network.hubs[parcel.region]);
    const extra = this.surcharge.find(s => parcel.kilos <= s.upTo)!.cents;
    return Math.round(route * 35 + parcel.kilos * 12 + extra);
  }
  total(parcels: Parcel[]): Map<Region, number> {
    const sums = new Map<Region, number>();
    for (const parcel of parcels) {
      sums.set(parcel.region, (sums.get(parcel.region) ?? 0) + this.shippingFor(parcel));
    }
    return sums;
  }
}

const regions: Region[] = ['north', 'east', 'south', 'west'];
const parcels: Parcel[] = Array.from({ length: 700000 }, (_, id) => ({ id, region: regions[(id * 7 + (id >> 4)) % 4], kilos: 1 + (id * 13) % 31 }));
const sums = new ShippingService(new NetworkRepository()).total(parcels);
console.log([...sums].map(([region, cents]) => `${region} ${(cents / 100).toFixed(2)}`).join('\n'));
