'use strict';

/** People who look at a map: they drag it about, zoom now and then, and like a few places best. */
class Walkers {
  #people;
  #state;

  constructor(count, seed) {
    this.#state = seed;
    this.#people = Array.from({ length: count }, () => this.#start());
  }

  #below(n) {
    this.#state = (Math.imul(this.#state, 1103515245) + 12345) & 0x7fffffff;
    return (this.#state >>> 7) % n;
  }

  #start() {
    const place = Math.min(this.#below(12), this.#below(12), this.#below(12));
    return { zoom: 3 + this.#below(2), x: place * 37 + this.#below(3), y: place * 53 + this.#below(3), left: 6 + this.#below(20) };
  }

  next() {
    const index = this.#below(this.#people.length);
    let person = this.#people[index];
    if (person.left-- === 0) person = this.#people[index] = this.#start();
    switch (this.#below(8)) {
      case 0: person.x++; break;
      case 1: person.x--; break;
      case 2: person.y++; break;
      case 3: person.y--; break;
      case 4:
        if (person.zoom < 5) {
          person.zoom++;
          person.x *= 2;
          person.y *= 2;
        } else {
          person.zoom--;
          person.x >>= 1;
          person.y >>= 1;
        }
        break;
    }
    return person;
  }
}

module.exports = { Walkers };
