export interface Tile {
  region: string;
  zoom: number;
  x: number;
  y: number;
}

export function* tilesFor(region: string, x: number, y: number, span: number, levels: number): Generator<Tile> {
  for (let level = 0; level < levels; level++) {
    const scale = 2 ** level;
    for (let dx = 0; dx < span * scale; dx++) {
      for (let dy = 0; dy < span * scale; dy++) {
        if ((dx * 7 + dy * 3) % 5 > 2 && level > 3) continue;
        yield { region, zoom: 10 + level, x: x * scale + dx, y: y * scale + dy };
      }
    }
  }
}
