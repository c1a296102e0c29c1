const CROPS = ['leeks', 'runner beans', 'potatoes', 'chard', 'rhubarb', 'dahlias', 'garlic', 'squash', 'raspberries'];

class Plots {
  constructor(count) {
    this.plots = new Map();
    this.waiting = [];
    for (let n = 1; n <= count; n++) {
      this.plots.set(n, {
        n,
        size: n % 3 ? 'half' : 'full',
        holder: n % 17 === 0 ? null : `Member ${1000 + n * 7}`,
        beds: Array.from({ length: 3 + (n % 4) }, (_, b) => ({
          bed: b + 1,
          crop: CROPS[(n * 5 + b * 3) % CROPS.length],
          sown: new Date(Date.UTC(2026, 2 + (b % 3), 1 + (n % 27))),
        })),
        owed: n % 11 === 0 ? 2450 : 0,
      });
    }
  }

  get(n) {
    return this.plots.get(n);
  }

  /** One path of the site: twenty plots that lie along it. */
  path(letter) {
    const first = (letter.charCodeAt(0) - 65) * 20 + 1;
    const along = [];
    for (let n = first; n < first + 20; n++) if (this.plots.has(n)) along.push(this.plots.get(n));
    return along;
  }

  join(name, wants) {
    this.waiting.push({ name, wants, since: Date.now() });
    if (this.waiting.length > 60) this.waiting.shift();
    return this.waiting.length;
  }
}

module.exports = { Plots };
