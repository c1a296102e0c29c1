import { LRUCache } from 'lru-cache';
import type { Atlas, Feature } from './terrain.ts';

export type Order = {
  number: string;
  cx: number;
  cy: number;
  scale: 5 | 10 | 25;
  layers: string[];
  placedAt: number;
};

export class Stroke {
  d: string;
  width: number;
  constructor(d: string, width: number) {
    this.d = d;
    this.width = width;
  }
}

export class Sheet {
  title: string;
  scale: number;
  strokes: Stroke[];
  legend: string[];
  constructor(title: string, scale: number, strokes: Stroke[], legend: string[]) {
    this.title = title;
    this.scale = scale;
    this.strokes = strokes;
    this.legend = legend;
  }
  weight(): number {
    return this.strokes.reduce((n, s) => n + s.d.length, 0);
  }
}

const WIDTH: Record<string, number> = { road: 1.2, river: 0.9, wood: 0.4, house: 0.3, field: 0.2, rail: 1.0 };

function draw(feature: Feature, scale: number): Stroke {
  let d = '';
  for (const [i, p] of feature.outline.entries()) {
    d += `${i ? 'L' : 'M'}${((p.x * 1000) / scale).toFixed(1)} ${((p.y * 1000) / scale).toFixed(1)}`;
  }
  return new Stroke(Buffer.from(d + 'Z').toString('latin1'), WIDTH[feature.layer] / scale);
}

export class SheetPress {
  readonly atlas: Atlas;
  readonly rendered: LRUCache<string, Sheet>;
  hits = 0;
  misses = 0;

  constructor(atlas: Atlas) {
    this.atlas = atlas;
    this.rendered = new LRUCache<string, Sheet>({ ttl: 6 * 60 * 60 * 1000, max: 40_000 });
  }

  #key(order: Order): string {
    return JSON.stringify(order);
  }

  print(order: Order): Sheet {
    const key = this.#key(order);
    const known = this.rendered.get(key);
    if (known) {
      this.hits++;
      return known;
    }
    this.misses++;
    const chosen = this.atlas.at(order.cx, order.cy).filter((f) => order.layers.includes(f.layer));
    const sheet = new Sheet(
      `Sheet ${order.cx}/${order.cy}`,
      order.scale,
      chosen.map((f) => draw(f, order.scale)),
      chosen.slice(0, 6).map((f) => f.label),
    );
    this.rendered.set(key, sheet);
    return sheet;
  }
}
