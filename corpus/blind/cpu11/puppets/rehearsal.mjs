import { EventEmitter } from 'node:events';

/** Keeps the last stretch of the play so that the director can step back. */
export class Playback {
  #frames = [];
  #capacity;
  #head = 0;

  constructor(capacity) {
    this.#capacity = capacity;
  }

  record(frame) {
    if (this.#frames.length < this.#capacity) this.#frames.push(frame);
    else {
      this.#frames[this.#head] = frame;
      this.#head = (this.#head + 1) % this.#capacity;
    }
  }

  back(n) {
    const size = this.#frames.length;
    return this.#frames[(this.#head + size - 1 - n) % size];
  }
}

export class Rehearsal extends EventEmitter {
  #puppets;
  #playback;
  #crossings = 0;

  constructor(puppets, playback) {
    super();
    this.#puppets = puppets;
    this.#playback = playback;
  }

  run(seconds, rate) {
    const ticks = Math.round(seconds * rate);
    for (let tick = 1; tick <= ticks; tick++) {
      for (const p of this.#puppets) p.walk();
      const frame = { tick, poses: this.#puppets.map((p) => ({ puppet: p.name, limbs: p.pose(tick) })) };
      this.#playback.record(frame);
      this.#watchStrings(frame);
      if (tick % (rate * 20) === 0) this.emit('mark', { s: tick / rate, crossings: this.#crossings });
    }
    this.emit('end', { s: ticks / rate, crossings: this.#crossings });
  }

  #watchStrings({ poses }) {
    for (let k = 1; k < poses.length; k++) {
      const a = poses[k - 1].limbs[0].pull;
      const b = poses[k].limbs[0].pull;
      if (Math.abs(a.lift - b.lift) < 3 && Math.abs(a.side - b.side) < 3) this.#crossings++;
    }
  }
}
