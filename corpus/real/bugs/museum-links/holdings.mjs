import { EX } from './catalogue.mjs';

function* lcg(seed) {
  let s = BigInt(seed);
  for (;;) {
    s = (s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    yield Number(s >> 33n) / 2147483648;
  }
}

const MATERIALS = ['oak', 'bronze', 'linen', 'porcelain', 'silver gilt', 'paper', 'ivory'];
const KINDS = ['vase', 'drawing', 'chalice', 'map', 'tapestry', 'astrolabe'];

export function writeHoldings(n) {
  const gen = lcg(4711);
  const next = () => gen.next().value;
  const pick = (xs) => xs[Math.floor(next() * xs.length)];
  const out = [`@prefix ex: <${EX}> .`, ''];
  for (let i = 0; i < n; i++) {
    const events = 1 + Math.floor(next() * 3);
    const refs = [];
    let year = 1620 + Math.floor(next() * 120);
    for (let e = 0; e < events; e++) {
      const id = `ex:event-${i}-${e}`;
      refs.push(id);
      year += 3 + Math.floor(next() * 60);
      out.push(`${id} ex:owner "Collector ${Math.floor(next() * 90)}" ; ex:year "${year}" ; ex:lot "${i}.${e}-${Math.floor(next() * 1e6)}" .`);
    }
    out.push(
      `ex:object-${i} a ex:Object ;`,
      `  ex:label "${pick(KINDS)} no. ${i}" ;`,
      `  ex:material "${pick(MATERIALS)}" ;`,
      `  ex:accession "A.${1850 + (i % 170)}.${i}" ;`,
      `  ex:height "${(next() * 180).toFixed(1)}" ;`,
      `  ex:event ${refs.join(', ')} .`,
    );
  }
  return out.join('\n');
}
