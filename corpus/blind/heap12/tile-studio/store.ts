import { Tile, keyOf, type Place } from './tile.ts';
import type { Terrain } from './terrain.ts';

/** Tiles live as long as somebody draws them; the store only finds them again. */
export class TileStore {
  #terrain: Terrain;
  #refs = new Map<string, WeakRef<Tile>>();
  #cleaner = new FinalizationRegistry<() => void>((task) => task());
  made = 0;
  found = 0;
  gone = 0;

  constructor(terrain: Terrain) {
    this.#terrain = terrain;
  }

  get(place: Place): Tile {
    const key = keyOf(place);
    const known = this.#refs.get(key)?.deref();
    if (known) {
      this.found++;
      return known.touch();
    }
    return this.#make(place).touch();
  }

  get size(): number {
    return this.#refs.size;
  }

  #make(place: Place): Tile {
    const tile = new Tile(place);
    tile.cells = this.#terrain.sample(place, 96);
    tile.labels = this.#terrain.labels(place, 8);
    this.#refs.set(tile.key, new WeakRef(tile));
    this.#cleaner.register(tile, () => this.#forget(tile.key));
    this.made++;
    return tile;
  }

  #forget(key: string): void {
    if (this.#refs.get(key)?.deref() !== undefined) return;
    this.#refs.delete(key);
    this.gone++;
  }
}
