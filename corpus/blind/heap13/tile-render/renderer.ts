import { Tile } from './tile.ts';
import type { World } from './world.ts';

const SIDE = 64;

export class Renderer {
  readonly #world: World;
  readonly #glyphs: Map<string, Uint8Array>;
  readonly #shelf = new Map<string, Tile>();
  readonly #shelfSize: number;
  drawn = 0;

  constructor(world: World, shelfSize: number) {
    this.#world = world;
    this.#shelfSize = shelfSize;
    this.#glyphs = Renderer.#loadGlyphs();
  }

  static #loadGlyphs(): Map<string, Uint8Array> {
    const glyphs = new Map<string, Uint8Array>();
    for (let code = 32; code < 900; code++) {
      const shape = new Uint8Array(16 * 16);
      for (let i = 0; i < shape.length; i++) shape[i] = (code * i) & 0xff;
      glyphs.set(String.fromCodePoint(code), shape);
    }
    return glyphs;
  }

  get(column: number, row: number, night: boolean): Tile {
    const key = `${column}/${row}/${night ? 'n' : 'd'}`;
    let tile = this.#shelf.get(key);
    if (tile) {
      this.#shelf.delete(key);
    } else {
      tile = this.#draw(column, row, night);
    }
    this.#shelf.set(key, tile);
    if (this.#shelf.size > this.#shelfSize) {
      const [oldest] = this.#shelf.keys();
      this.#shelf.delete(oldest);
    }
    return tile;
  }

  #draw(column: number, row: number, night: boolean): Tile {
    const tile = new Tile(column, row, SIDE);
    for (const feature of this.#world.at(column, row)) {
      for (const point of feature.points) {
        const y = Math.floor(point.y * SIDE);
        const from = Math.floor(point.x * SIDE);
        const to = Math.min(SIDE, from + (night ? 5 : 9));
        tile.span(feature.kind, y, from, to);
      }
      const [first] = feature.points;
      if (this.#glyphs.has(feature.name[0])) {
        tile.label(`${feature.name} (${feature.kind})`, first.x * SIDE, first.y * SIDE);
      }
    }
    this.drawn += 1;
    return tile;
  }
}
