import * as path from 'node:path';
import * as v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Terrain } from './terrain.ts';
import { TileStore } from './store.ts';
import type { Tile } from './tile.ts';

let s = 20260301;
function random(): number {
  s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
  return s / 0x7fffffff;
}

class Viewer {
  x: number;
  y: number;
  z = 12;
  screen: Tile[] = [];

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  pan(store: TileStore): void {
    this.x += Math.floor(random() * 5) - 1;
    this.y += Math.floor(random() * 5) - 1;
    const next: Tile[] = [];
    for (let dx = 0; dx < 3; dx++) {
      for (let dy = 0; dy < 2; dy++) next.push(store.get({ z: this.z, x: this.x + dx, y: this.y + dy }));
    }
    this.screen = next;
  }

  highest(): number {
    let top = 0;
    for (const tile of this.screen) for (const cell of tile.cells) if (cell > top) top = cell;
    return top;
  }
}

const store = new TileStore(new Terrain(random));
const viewers = Array.from({ length: 20 }, (_, i) => new Viewer(1000 + i * 400, 3000 + i * 250));

for (let n = 1; n <= 3; n++) {
  let top = 0;
  for (let step = 0; step < 6; step++) {
    for (const viewer of viewers) {
      viewer.pan(store);
      top = Math.max(top, viewer.highest());
    }
    await sleep(3);
  }
  await sleep(50);
  console.log(`tour ${n}: made ${store.made}, found ${store.found}, top ${top.toFixed(1)}`);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
