'use strict';

const AGES = 60;
const BROOD = 21;

/** One hive: brood and bees by age in days, mites in the brood and on the bees. */
class Colony {
  #brood = new Float64Array(BROOD);
  #bees = new Float64Array(AGES);
  #infested = new Float64Array(BROOD);
  #log = [];
  strength = AGES * 260;
  mites;
  honey = 9;

  constructor(id, random, mites) {
    this.id = id;
    this.random = random;
    this.mites = mites;
    for (let a = 0; a < AGES; a++) this.#bees[a] = 260;
  }

  get alive() {
    return this.strength > 600;
  }

  day(d, weather) {
    const season = Math.max(0, Math.sin(((d - 45) / 365) * 2 * Math.PI));
    const strength = this.strength;
    const nurses = this.#sum(3, 45);
    const eggs = Math.min(1800 * season, nurses * 0.16) * (this.honey > 1 ? 1 : 0.2);

    const emerged = this.#brood[BROOD - 1];
    const sick = this.#infested[BROOD - 1];
    this.#brood.copyWithin(1, 0, BROOD - 1);
    this.#infested.copyWithin(1, 0, BROOD - 1);
    this.#brood[0] = eggs;
    this.#infested[0] = 0;

    const invading = Math.min(this.mites * 0.22 * season, this.#brood[8] * 0.6);
    this.#infested[8] += invading;
    this.mites += sick * 1.7 - invading - this.mites * 0.004;

    const foragers = this.#sum(21, AGES);
    const winter = season < 0.05;
    if (!winter) {
      this.#bees.copyWithin(1, 0, AGES - 1);
      this.#bees[0] = Math.max(0, emerged - sick * 0.35);
    }
    const toll = 0.008 * Math.min(1, this.mites / (strength + 1));
    let left = 0;
    for (let a = 0; a < AGES; a++) {
      const risk = winter ? 0.002 : a > 21 ? 0.02 + 0.02 * weather.wind : 0.004;
      this.#bees[a] *= 1 - risk - toll;
      left += this.#bees[a];
    }
    this.strength = left;
    this.honey += foragers * 0.00012 * weather.sun * season - strength * 0.000012;
    if (this.honey < 0) this.honey = 0;
    if (d % 90 === 0) this.#log = [...this.#log.slice(-7), { d, strength: Math.round(strength), mites: Math.round(this.mites) }];
  }

  #sum(from, to) {
    let n = 0;
    for (let a = from; a < to; a++) n += this.#bees[a];
    return n;
  }

  treat(effect) {
    this.mites *= 1 - effect;
    for (let a = 8; a < BROOD; a++) this.#infested[a] *= 1 - effect * 0.3;
  }

  history() {
    return structuredClone(this.#log);
  }
}

module.exports = { Colony };
