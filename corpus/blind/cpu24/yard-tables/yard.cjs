'use strict';

const PLACES = ['Göteborg', '東京', 'Łódź', 'São Paulo', '부산', 'Reykjavík', 'Zürich', '上海', 'Oulu'];
const GOODS = ['steel coils', 'timber, sawn', 'machine parts', '家具', 'paper reels', 'grain', 'empty', 'vehicles 🚗', 'chemicals class 3, keep apart from food'];
const REMARKS = ['', 'seal checked at the gate, driver waits for papers', 'keep plugged in, −18 °C', 'door damaged on the left side, photographed and reported to the line', '検査済み'];

/** A day in a container yard: arrivals, moves between blocks, departures. */
class Yard {
  constructor(seed, blocks) {
    this.state = seed;
    this.blocks = Array.from({ length: blocks }, (_, i) => ({ name: `B${i + 1}`, boxes: [], moves: 0 }));
    this.clock = 0;
    this.serial = 100000;
    this.gone = 0;
  }

  below(n) {
    this.state = (Math.imul(this.state, 69069) + 1) >>> 0;
    return Math.floor((this.state / 4294967296) * n);
  }

  arrive() {
    const box = {
      code: `MSKU${this.serial++}`,
      origin: PLACES[this.below(PLACES.length)],
      goods: GOODS[this.below(GOODS.length)],
      remark: REMARKS[this.below(REMARKS.length)],
      weight: 2200 + this.below(26000),
      since: this.clock,
      leaves: this.clock + 60 + this.below(700),
      fill: this.below(101) / 100,
    };
    const best = this.blocks.reduce((a, b) => (load(a) <= load(b) ? a : b));
    best.boxes.push(box);
    best.moves++;
  }

  step(minutes) {
    this.clock += minutes;
    for (let i = this.below(22); i > 0; i--) this.arrive();
    for (const block of this.blocks) {
      const before = block.boxes.length;
      block.boxes = block.boxes.filter((box) => box.leaves > this.clock);
      this.gone += before - block.boxes.length;
      block.moves += before - block.boxes.length;
    }
  }
}

function load(block) {
  let sum = 0;
  for (const box of block.boxes) sum += box.weight;
  return sum;
}

module.exports = { Yard, load };
