import { Ticket, Tile } from './tile.js';

export class TileStore {
  constructor(terrain) {
    this.terrain = terrain;
    this.drawn = 0;
    this.inFlight = new Set();
    this.known = new Map();
    this.ended = new FinalizationRegistry((ticket) => {
      const ref = this.known.get(ticket.key);
      if (ref && !ref.deref()) this.known.delete(ticket.key);
    });
  }

  tile(zoom, x, y) {
    const key = `${zoom}/${x}/${y}`;
    const found = this.known.get(key)?.deref();
    if (found) return found;
    const tile = new Tile(key).draw(this.terrain, zoom, x, y);
    this.drawn++;
    this.inFlight.add(tile);
    this.known.set(key, new WeakRef(tile));
    this.ended.register(tile, new Ticket(tile));
    return tile;
  }

  land() {
    this.inFlight.clear();
  }
}
