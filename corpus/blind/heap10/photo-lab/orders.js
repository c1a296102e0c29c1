'use strict';

function stepper(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 8) % n;
  };
}

class Film {
  constructor(code, iso, frames) {
    this.code = code;
    this.iso = iso;
    this.frames = frames;
  }
}

class PrintJob {
  constructor(no, film, sizes, crop, remark) {
    this.no = no;
    this.film = film;
    this.sizes = sizes;
    this.crop = crop;
    this.remark = remark;
  }
}

const PAPER = ['9x13', '10x15', '13x18', '20x30', '30x45'];

function films(step, count) {
  return Array.from({ length: count }, (_, i) => {
    const frames = Array.from({ length: 36 }, (_, f) => ({ f, ev: step(120) / 10, red: step(256), green: step(256), blue: step(256) }));
    return new Film(`F${i}`, [100, 200, 400][step(3)], frames);
  });
}

function job(step, no, stock) {
  const film = stock[step(stock.length)];
  const sizes = Array.from({ length: 12 }, (_, k) => ({ frame: (k * 3) % 36, paper: PAPER[step(5)], copies: 1 + step(3) }));
  const crop = { x: step(40), y: step(40), w: 300 + step(100), h: 200 + step(80) };
  return new PrintJob(no, film, sizes, crop, `for the customer ${1000 + step(9000)}, collect on day ${1 + step(28)}`);
}

module.exports = { stepper, films, job };
