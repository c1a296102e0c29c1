import { EventEmitter } from 'node:events';

const REGIONS = ['north', 'coast', 'lake', 'ridge'];

class Layers extends EventEmitter {
  #outlines = new Map();

  constructor() {
    super();
    this.on('changed', () => this.#outlines.clear());
  }

  outline(region) {
    if (!this.#outlines.has(region)) this.#outlines.set(region, [...simplify(region, 900)]);
    return this.#outlines.get(region);
  }

  mark(pin) { this.emit('changed', pin); }
}

function* simplify(region, points) {
  const shift = REGIONS.indexOf(region) + 1;
  let px = 0;
  let py = 0;
  for (let i = 0; i < points; i++) {
    const a = (2 * Math.PI * i) / points;
    const r = 40 + 9 * Math.sin(a * shift * 3) + 3 * Math.cos(a * 11);
    const x = r * Math.cos(a);
    const y = r * Math.sin(a);
    if (Math.hypot(x - px, y - py) > 0.8) {
      yield { x, y };
      px = x;
      py = y;
    }
  }
}

async function viewOf(layers, pin) {
  const line = layers.outline(pin.region);
  const east = line.reduce((m, p) => Math.max(m, p.x), -Infinity);
  return { ...pin, points: line.length, inside: pin.x < east };
}

const layers = new Layers();
const perRegion = new Map();
let latest = '';
layers.on('changed', (pin) => { latest = pin.label.padEnd(8); });
for (let i = 0; i < 7200; i++) {
  const pin = JSON.parse(JSON.stringify({ label: 'pin' + i, region: REGIONS[(i * 5) % 4], x: (i * 17) % 60 }));
  layers.mark(pin);
  const view = await viewOf(layers, pin);
  if (view.inside) perRegion.set(view.region, (perRegion.get(view.region) ?? 0) + view.points);
}
console.log(latest.trim(), [...perRegion].sort((a, b) => b[1] - a[1]));
