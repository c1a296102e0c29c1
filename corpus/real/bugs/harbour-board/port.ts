export interface Call {
  berth: string;
  vessel: string;
  flag: string;
  eta: number;
  etd: number;
  cargo: string;
  tonnes: number;
  pilot: string;
  delay: number;
}

export interface Day {
  calls: Call[];
  load: Float64Array;
  notes: string[];
}

const NAMES = ['Northern Lark', 'Maria Celesta', 'Baltic Reach', 'Ocean Sentinel Express', 'Kittiwake', 'Sturdy Margaret of Hull', 'Atlantic Ember', 'Grey Heron'];
const CARGO = ['containers', 'iron ore pellets', 'grain', 'roll-on vehicles', 'liquefied gas', 'timber, sawn and bundled', 'frozen fish'];
const PILOTS = ['Okafor', 'Lindqvist', 'Brandt', 'de Souza-Pereira', 'Halloran'];
const FLAGS = ['NO', 'PT', 'LR', 'PA', 'MT', 'DK', 'NL'];

function mulberry(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function buildDay(seed: number, calls: number): Day {
  const rand = mulberry(seed);
  const pick = <T>(xs: T[]): T => xs[Math.floor(rand() * xs.length)];
  const freeAt = new Float64Array(12);
  const load = new Float64Array(7200);
  const out: Call[] = [];
  let eta = 0;
  for (let i = 0; i < calls; i++) {
    eta += Math.floor(-Math.log(1 - rand()) * 22);
    let berth = 0;
    for (let b = 1; b < freeAt.length; b++) if (freeAt[b] < freeAt[berth]) berth = b;
    const start = Math.max(eta, freeAt[berth]);
    const tonnes = Math.floor(1500 + rand() * 68000);
    const work = Math.floor(60 + tonnes / 240 + rand() * 90);
    freeAt[berth] = start + work;
    const cells = [Math.floor(start * 5) % load.length, Math.floor((start + work) * 5) % load.length];
    for (let t = cells[0]; t !== cells[1]; t = (t + 1) % load.length) load[t] += tonnes / work / (1 + Math.cos(t / 300) ** 2);
    out.push({
      berth: `Q${String(berth + 1).padStart(2, '0')}`,
      vessel: `${pick(NAMES)} ${1 + Math.floor(rand() * 40)}`,
      flag: pick(FLAGS),
      eta,
      etd: Math.floor(start + work),
      cargo: pick(CARGO),
      tonnes,
      pilot: pick(PILOTS),
      delay: Math.floor(start - eta),
    });
  }
  const late = out.filter((c) => c.delay > 45);
  const notes = late.slice(0, 3).map((c) => `* ${c.vessel} waits for ${c.berth}, ${c.delay} minutes`);
  return { calls: out, load, notes };
}
