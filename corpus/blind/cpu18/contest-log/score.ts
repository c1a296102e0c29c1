import { bandOf, qso, type Qso } from './qso.ts';
import { Mismatch } from './fields.ts';

const MODES = ['CW', 'SSB', 'FT8', 'RTTY'];
const PREFIXES = ['G', 'DL', 'F', 'OK', 'SP', 'EA', 'LA', 'OH', 'HB', 'PA'];
const FREQ = [1840, 3560, 7030, 14060, 21050, 28400];

function* contestLog(count: number): Generator<string> {
  let s = 73_88;
  const roll = (n: number) => {
    s = (s * 16807) % 2147483647;
    return s % n;
  };
  const letters = (n: number) => Array.from({ length: n }, () => String.fromCharCode(65 + roll(26))).join('');
  for (let i = 0; i < count; i++) {
    const minute = Math.floor((i / count) * 1440);
    const hhmm = String(Math.floor(minute / 60)).padStart(2, '0') + String(minute % 60).padStart(2, '0');
    const dx = `${PREFIXES[roll(PREFIXES.length)]}${roll(10)}${letters(2 + roll(2))}`;
    const locator = roll(4) === 0 ? ` ${letters(2).replace(/[S-Z]/g, 'J')}${10 + roll(90)}${letters(2).toLowerCase().replace(/[yz]/g, 'b')}` : '';
    const torn = roll(900) === 0 ? '??' : '';
    yield `${FREQ[roll(6)] + roll(20)} ${MODES[roll(4)]} ${hhmm}${torn} G4XYZ 599 ${i % 10000} ${dx} 5${1 + roll(9)}9 ${1 + roll(900)}${locator}`;
  }
}

class Scoresheet {
  #worked = new Map<string, Set<string>>();
  #multipliers = new Set<string>();
  #points = 0;
  readonly rejected: string[] = [];
  dupes = 0;

  add(q: Qso): void {
    const band = bandOf(q.freq);
    const worked = this.#worked.get(band) ?? this.#worked.set(band, new Set()).get(band)!;
    const key = `${q.call} ${q.mode}`;
    if (worked.has(key)) {
      this.dupes++;
      return;
    }
    worked.add(key);
    this.#multipliers.add(band + q.call.replace(/\d.*$/, ''));
    this.#points += q.mode === 'CW' ? 3 : q.locator ? 2 : 1;
  }

  get total(): number {
    return this.#points * this.#multipliers.size;
  }

  toString(): string {
    const rows = [...this.#worked].sort(([a], [b]) => parseInt(b) - parseInt(a)).map(([band, set]) => `${band.padStart(5)} ${set.size}`);
    return [...rows, `total ${this.total}, dupes ${this.dupes}, not read ${this.rejected.length}`].join('\n');
  }
}

const sheet = new Scoresheet();
let line = 0;
for (const text of contestLog(64_000)) {
  line++;
  try {
    sheet.add(qso({ text, at: 0 }));
  } catch (e) {
    if (!(e instanceof Mismatch)) throw e;
    sheet.rejected.push(`${line}: ${e.message}`);
  }
}
console.log(String(sheet));
console.log(sheet.rejected.slice(0, 5).join('\n'));
