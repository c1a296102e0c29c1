class Observation {
  constructor(sequence, mast, warmth, wind) {
    this.sequence = sequence;
    this.mast = mast;
    this.warmth = warmth;
    this.wind = wind;
    this.gusts = [wind * 1.1, wind * 1.3, wind * 1.7];
    this.label = `#${sequence} mast ${mast}: ${warmth.toFixed(1)} degrees, wind ${wind.toFixed(1)}`;
    this.flags = { frost: warmth < 0, gale: wind > 24 };
  }
}

export class Tower {
  constructor(history, rand, normals) {
    this.history = history;
    this.sequence = 0;
    this.normals = [];
    for (let day = 0; day < normals; day++) {
      const hours = Array.from({ length: 6 }, (_, h) => ({ hour: h * 4, warmth: rand.next() * 20 }));
      this.normals.push({ day, hours, note: rand.word(12) });
    }
  }

  observe(mast, warmth, wind) {
    const seen = new Observation(this.sequence++, mast, warmth, wind);
    this.history.push(seen);
    const normal = this.normals[seen.sequence % this.normals.length].hours[mast % 6];
    if (Math.abs(warmth - normal.warmth) < 25 && !seen.flags.gale) return false;
    let run = 0;
    for (const earlier of this.history.newestFirst()) {
      if (!earlier.flags.gale || ++run === 2) break;
    }
    return run > 1;
  }
}
