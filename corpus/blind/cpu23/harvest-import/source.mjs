import { Readable } from 'node:stream';

const CROPS = ['wheat', 'barley', 'oats', 'rye', 'rape', 'maize', 'beet', 'potato'];
const WEATHER = ['dry', 'damp', 'rain', '"sun, wind"', '"fog ""thick"""'];

export function generator(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
}

function farmText(pick, farm, rows) {
  const out = [`farm,${farm}\nfield,crop,kilos,moisture,weather,day\n`];
  for (let i = 0; i < rows; i++) {
    out.push(`F${pick(60)},${CROPS[pick(CROPS.length)]},${100 + pick(9000)},${10 + pick(140) / 10},${WEATHER[pick(WEATHER.length)]},${1 + pick(120)}\n`);
  }
  return out.join('') + '\x1e';
}

/** The nightly feed: farms one after another, handed over in network-sized pieces. */
export function openFeed({ farms, rows, piece, seed }) {
  const pick = generator(seed);
  function* pieces() {
    for (let f = 0; f < farms; f++) {
      const bytes = Buffer.from(farmText(pick, `farm-${f}`, rows));
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    }
  }
  return Readable.from(pieces(), { objectMode: true, highWaterMark: 32 });
}
