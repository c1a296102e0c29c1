class WarpBreak extends Error {
  constructor(loom, minute, cause) {
    super(`warp break on ${loom.name} in minute ${minute}`, { cause });
    this.loom = loom;
    this.tension = loom.tension.slice();
  }
}

export class LoomFloor {
  constructor(count) {
    this.looms = Array.from({ length: count }, (_, i) => ({
      name: `loom-${String(i).padStart(3, '0')}`,
      tension: Array.from({ length: 60 }, (_, k) => 3 + ((i * k) % 11) / 7),
      pattern: Array.from({ length: 100 }, (_, k) => ({ pick: k, shuttle: (i + k) % 6, colour: `#${((i * 7919 + k * 104729) & 0xffffff).toString(16)}` })),
    }));
  }

  minute(minute, recorder) {
    for (let n = 0; n < this.looms.length; n += 1) {
      const loom = this.looms[n];
      recorder.sample(loom.name, minute, loom.tension[minute % 60] * (1 + (n % 9)));
      if ((n * 31 + minute * 17) % 97 === 0) {
        recorder.failure(new WarpBreak(loom, minute, new RangeError(`tension ${loom.tension[minute % 60].toFixed(2)}`)));
      }
    }
  }
}
