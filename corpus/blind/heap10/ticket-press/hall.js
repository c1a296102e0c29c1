export function* dice(seed) {
  let x = seed >>> 0;
  let w = 0;
  while (true) {
    w = (w + 0xb5297a4d) >>> 0;
    x = (Math.imul(x, x | 1) + w) >>> 0;
    x = ((x >>> 16) | (x << 16)) >>> 0;
    yield ((x ^ w) >>> 3) % 1000003;
  }
}

export class Seat {
  constructor(block, row, number, prices) {
    this.block = block;
    this.row = row;
    this.number = number;
    this.prices = prices;
    this.sold = 0;
  }
}

export function hall(roll, blocks, rows, width) {
  const seats = [];
  for (let b = 0; b < blocks; b++) {
    for (let r = 0; r < rows; r++) {
      for (let n = 0; n < width; n++) {
        const prices = Array.from({ length: 4 }, (_, k) => ({ tier: k, cents: 1200 + roll(6000), visible: roll(5) > 0 }));
        seats.push(new Seat(`B${b}`, r + 1, n + 1, prices));
      }
    }
  }
  return seats;
}
