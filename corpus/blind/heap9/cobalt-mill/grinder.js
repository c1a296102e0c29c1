class Grinder {
  constructor(pool, profiles) {
    this.pool = pool;
    this.profiles = profiles;
    this.ground = 0;
  }

  async grind(job) {
    const slot = await this.pool.take();
    try {
      return await this.work(job, slot.buffer);
    } finally {
      this.pool.give(slot);
    }
  }

  async work(job, bytes) {
    const profile = this.profiles[job.profile];
    bytes.fill(job.seed);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 64) {
      bytes[at] = bytes[at] * profile.gain(at >> 6);
      sum += bytes[at];
    }
    await new Promise((done) => setImmediate(done));
    this.ground++;
    return { id: job.id, sum };
  }
}

module.exports = { Grinder };
