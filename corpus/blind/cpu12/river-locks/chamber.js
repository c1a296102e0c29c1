/** One lock: a chamber of given size which is filled and emptied by turns. */
export class Chamber {
  constructor({ name, length, width, rise }) {
    Object.assign(this, { name, length, width, rise });
    this.level = 'low';
    this.waiting = [];
    this.cycles = 0;
    this.litres = 0;
    this.dues = 0;
  }

  arrive(boat, direction) {
    this.waiting.push({ boat, direction });
    if (this.waiting.length >= 4) this.work();
  }

  /** Takes in as many waiting boats of one direction as fit, then cycles. */
  work() {
    const wanted = this.waiting[0].direction;
    if ((wanted === 'up') !== (this.level === 'low')) this.#turn([]);
    const inside = [];
    let used = 0;
    const rest = [];
    for (const w of this.waiting) {
      const rows = Math.max(1, Math.floor(this.width / w.boat.beam));
      const need = w.boat.length / rows;
      if (w.direction === wanted && used + need <= this.length) {
        used += need;
        inside.push(w.boat);
      } else rest.push(w);
    }
    if (inside.length === 0) inside.push(rest.shift().boat);
    this.waiting = [...rest];
    this.#turn(inside);
    for (const boat of inside) this.dues += this.#due(boat);
  }

  #turn(boats) {
    const displaced = boats.reduce((s, b) => s + b.length * b.beam * b.draught * 0.6, 0);
    this.litres += (this.length * this.width * this.rise - displaced) * 1000;
    this.level = this.level === 'low' ? 'high' : 'low';
    this.cycles++;
  }

  #due(boat) {
    if (boat.annualPass) return 0;
    const base = { narrowboat: 4, barge: 9, cruiser: 6, launch: 3, tug: 8 }[boat.hull];
    return base + Math.ceil(boat.length / 6);
  }
}
