import { Renderer } from './renderer.ts';
import { tilesFor } from './region.ts';
import { Warmer } from './warmer.ts';

const renderer = new Renderer(424242, 48);
const warmer = new Warmer(renderer, 6);

for (const [name, x, y, span] of [['old town', 512, 340, 2], ['ring road', 120, 90, 4]] as const) {
  for (const tile of tilesFor(name, x, y, span, 7)) warmer.want(tile);
}
const report = await warmer.finish();

for (const [name, row] of report.regions) {
  console.log(`${name}: ${row.tiles} tiles, ${row.bytes} bytes, height ${row.low}..${row.high}`);
}
console.log(`first ${report.first.join(' ')}; checksum ${report.checksum.toString(16)}`);
