import { Sheet, drawLayer } from './drawing.ts';
import type { Layer, Soil, Find } from './drawing.ts';
import { Matrix, tally } from './matrix.ts';

const soils: Soil[] = ['topsoil', 'silt', 'clay', 'ash', 'gravel', 'natural'];
const kinds = ['sherd', 'bone', 'nail', 'coin', 'flint', 'tile'];

let state = 4711;
function roll(n: number): number {
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) % n;
}

const matrix = new Matrix();
const layers = new Map<number, Layer>();
for (let context = 1; context <= 290; context++) {
  const finds: Find[] = Array.from({ length: roll(12) }, () => ({ kind: kinds[roll(kinds.length)], x: roll(90) }));
  layers.set(context, { context, soil: soils[roll(soils.length)], depth: 4 + roll(5), finds });
  if (context > 1) matrix.relate(context - 1 - roll(Math.min(3, context - 1)), context);
}

const sheet = new Sheet(96);
for (const context of matrix.sequence()) {
  sheet.rule();
  drawLayer(sheet, layers.get(context)!, 90);
}
sheet.rule();

const text = sheet.toString();
const lines = text.split('\n');
console.log(lines.slice(0, 3).join('\n'));
console.log(`${lines.length} lines, ${text.length} characters`);
console.log(JSON.stringify(tally(layers.values())));
