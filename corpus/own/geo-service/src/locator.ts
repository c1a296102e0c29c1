import { haversine } from './distance';

export interface Store {
  id: number;
  lat: number;
  lon: number;
  opened: string;
}

export class StoreLocator {
  private stores: Store[];

  constructor(count: number) {
    this.stores = Array.from({ length: count }, (_, id) => ({ id, lat: 47 + ((id * 37) % 500) / 100, lon: 8 + ((id * 91) % 500) / 100, opened: `20${10 + (id % 14)}-01-01` }));
  }

  nearest(lat: number, lon: number, limit: number): Store[] {
    return [...this.stores].sort((a, b) => haversine(lat, lon, a.lat, a.lon) - haversine(lat, lon, b.lat, b.lon)).slice(0, limit);
  }
}
