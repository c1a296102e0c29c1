import { Readable } from 'node:stream';

const STATIONS = ['DEBU1', 'DEBU2', 'NLK13', 'NLK14', 'DKFB2', 'NOEK5', 'GBDB7', 'SEVA9'];

function* random(seed) {
  let x = seed >>> 0;
  for (;;) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    yield (x >>> 0) / 4294967296;
  }
}

const seal = (body) => {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum ^= body.charCodeAt(i);
  return `$${body}*${sum.toString(16).toUpperCase().padStart(2, '0')}\r\n`;
};

/** The radio link as the shore station sees it: sentences, cut anywhere into packets. */
export function openFeed(sentences, seed = 90210) {
  const dice = random(seed);
  const roll = () => dice.next().value;

  function* packets() {
    let pending = '';
    for (let n = 0; n < sentences; n++) {
      const station = STATIONS[Math.floor(roll() * STATIONS.length)];
      const at = 1_712_000_000 + n * 2;
      const swell = 1.4 + Math.sin(n / 700) * 0.9;
      const kind = roll();
      let body;
      if (kind < 0.55) {
        const height = swell + roll() * 0.6;
        body = `${station}WAV,${at},${height.toFixed(2)},${(5 + swell + roll()).toFixed(1)},${Math.floor(roll() * 360)}`;
      } else if (kind < 0.85) {
        body = `${station}MET,${at},${(9 + roll() * 8).toFixed(1)},${(4 + roll() * 16).toFixed(1)},${Math.floor(roll() * 360)},${(1008 + roll() * 14).toFixed(1)}`;
      } else {
        body = `${station}POS,${at},${(54 + roll()).toFixed(5)},${(7 + roll()).toFixed(5)},${(11.2 + roll()).toFixed(2)}`;
      }
      let line = seal(body);
      if (roll() < 0.003) line = line.replace(',', ';');
      pending += line;
      if (pending.length > 3000) {
        const cut = 1400 + Math.floor(roll() * 1500);
        yield Buffer.from(pending.slice(0, cut), 'latin1');
        pending = pending.slice(cut);
      }
    }
    yield Buffer.from(pending, 'latin1');
  }

  return Readable.from(packets(), { objectMode: false });
}
