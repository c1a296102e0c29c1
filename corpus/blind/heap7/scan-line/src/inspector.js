import { Ring } from './ring.js';

class Verdict {
  constructor(frame, score) {
    this.serial = frame.serial;
    this.score = score;
    this.label = `unit ${frame.serial} scored ${score.toFixed(2)}`;
    this.marks = Array.from({ length: 16 }, (_, i) => ({ x: (frame.serial * i) % 640, y: (frame.slot * i) % 480, kind: i % 3 }));
  }
}

export class Inspector {
  constructor(pool, { keep }) {
    this.pool = pool;
    this.frames = new Ring(keep);
    this.verdicts = new Ring(1200);
    this.checked = 0;
    this.rejected = 0;
  }

  inspect(frame) {
    let sum = 0;
    for (let i = 0; i < frame.pixels.length; i += 48) sum += frame.pixels[i];
    const verdict = new Verdict(frame, sum / (frame.pixels.length / 48));
    this.checked += 1;
    if (verdict.score < 126) this.rejected += 1;
    this.verdicts.push(verdict);
    const old = this.frames.push(frame);
    if (old) this.pool.release(old);
    return verdict;
  }
}
