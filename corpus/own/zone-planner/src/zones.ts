import { bounds, contains, type Point, type Ring } from './geo.ts';

export interface Zone {
  code: string;
  ring: Ring;
  depot: Point;
}

export function makeZones(columns: number, rows: number, detail: number): Zone[] {
  const zones: Zone[] = [];
  for (let cx = 0; cx < columns; cx++)
    for (let cy = 0; cy < rows; cy++) {
      const ring: Ring = [];
      for (let k = 0; k < detail; k++) {
        const t = (2 * Math.PI * k) / detail;
        const r = 0.48 + 0.02 * Math.sin(t * 9 + cx);
        ring.push([cx + 0.5 + r * Math.cos(t), cy + 0.5 + r * Math.sin(t)]);
      }
      zones.push({ code: `Z${cx}-${cy}`, ring, depot: [cx + 0.5, cy + 0.5] });
    }
  return zones;
}

export class ZoneLocator {
  private readonly zones: Zone[];

  constructor(zones: Zone[]) {
    this.zones = zones;
  }

  locate(stop: Point): Zone | undefined {
    for (const zone of this.zones) {
      const [minX, minY, maxX, maxY] = bounds(zone.ring);
      if (stop[0] < minX || stop[0] > maxX || stop[1] < minY || stop[1] > maxY) continue;
      if (contains(zone.ring, stop)) return zone;
    }
    return undefined;
  }
}
