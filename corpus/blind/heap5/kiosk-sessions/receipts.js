export class Receipts {
  #recent = [];
  total = 0;

  constructor(keep) {
    this.keep = keep;
  }

  print(kiosk, session) {
    const lines = session.basket.map((line) => `${line.label.padEnd(40)} ${(line.cents / 100).toFixed(2)}`);
    this.total += session.cents;
    this.#recent.push({ kiosk, number: session.number, text: lines.join('\n') });
    if (this.#recent.length > this.keep) this.#recent.shift();
  }

  last(count = 10) {
    return this.#recent.slice(-count);
  }
}
