// Tariff sheets: text from the pricing office, one rule a line.

export class Shuffler {
  constructor(seed) {
    this.x = seed | 0;
    this.y = 362436069;
    this.z = 521288629;
  }

  next(n) {
    const t = this.x ^ (this.x << 10);
    this.x = this.y;
    this.y = this.z;
    this.z = (this.z ^ (this.z >>> 26) ^ (t ^ (t >>> 5))) | 0;
    return (this.z >>> 0) % n;
  }
}

export const ZONES = 42;

export function writeSheet(revision) {
  const base = new Shuffler(8);
  const news = new Shuffler(900 + revision);
  const rows = [];
  for (let from = 0; from < ZONES; from++) {
    for (let to = from; to < ZONES; to++) {
      let cents = 180 + (to - from) * 37 + base.next(60);
      if (news.next(50) === 0) cents += 10;
      rows.push(`${from};${to};${cents};${20 + base.next(40)}`);
    }
  }
  return rows.join('\n');
}

export function readSheet(text) {
  const rows = new Map();
  for (const line of text.split('\n')) {
    const [from, to, cents, discount] = line.split(';').map(Number);
    rows.set(from * 100 + to, {
      from,
      to,
      fares: { single: cents, day: cents * 2.4, child: (cents * discount) / 100 },
    });
  }
  return rows;
}
