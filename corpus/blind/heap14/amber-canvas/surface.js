export const TILE = 48;

export class Surface {
  constructor(slot, zoom) {
    this.slot = slot;
    this.zoom = zoom;
    this.pixels = new Uint8Array(TILE * TILE * 3);
    this.strokes = [];
  }

  line(x0, y0, x1, y1, colour) {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
    for (let s = 0; s <= steps; s++) {
      const x = Math.round(x0 + ((x1 - x0) * s) / steps);
      const y = Math.round(y0 + ((y1 - y0) * s) / steps);
      if (x < 0 || y < 0 || x >= TILE || y >= TILE) continue;
      const at = (y * TILE + x) * 3;
      this.pixels[at] = colour[0];
      this.pixels[at + 1] = colour[1];
      this.pixels[at + 2] = colour[2];
    }
    this.strokes.push({ x0, y0, x1, y1 });
  }

  checksum() {
    let h = 2166136261;
    for (const p of this.pixels) h = Math.imul(h ^ p, 16777619);
    return h >>> 0;
  }
}
