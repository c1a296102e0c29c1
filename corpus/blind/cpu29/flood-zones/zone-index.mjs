import RBush from 'rbush';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';

function entry(zone) {
  const [minX, minY, maxX, maxY] = zone.bbox;
  return { minX, minY, maxX, maxY, zone };
}

export class ZoneIndex {
  #tree = new RBush(16);
  lookups = 0;
  candidates = 0;

  constructor(zones) {
    this.#tree.load(zones.map(entry));
  }

  /** Zones that hold the point, the most frequent flood first. */
  at(place) {
    const [x, y] = place.geometry.coordinates;
    const near = this.#tree.search({ minX: x, minY: y, maxX: x, maxY: y });
    this.lookups++;
    this.candidates += near.length;
    const hits = [];
    for (const { zone } of near) if (booleanPointInPolygon(place, zone)) hits.push(zone);
    return hits.sort((a, b) => a.properties.level - b.properties.level || (a.properties.id < b.properties.id ? -1 : 1));
  }
}
