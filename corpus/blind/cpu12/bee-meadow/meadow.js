'use strict';

function Lcg(seed) {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296;
}

class Vec {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  plus(o) {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  times(k) {
    return new Vec(this.x * k, this.y * k);
  }
}

class Bee {
  constructor(at, heading, load, mood) {
    this.at = at;
    this.heading = heading;
    this.load = load;
    this.mood = mood;
  }
}

const HIVE = new Vec(0, 0);

class Meadow {
  constructor(bees, flowers, seed) {
    this.random = Lcg(seed);
    this.flowers = Array.from({ length: flowers }, () => new Vec(this.random() * 400 - 200, this.random() * 400 - 200));
    this.bees = Array.from({ length: bees }, () => new Bee(HIVE, this.random() * Math.PI * 2, 0, 'seek'));
    this.honey = 0;
  }

  step() {
    this.bees = this.bees.map((bee) => this.#move(bee));
  }

  #move(bee) {
    switch (bee.mood) {
      case 'seek': {
        const turn = bee.heading + (this.random() - 0.5) * 0.6;
        const at = bee.at.plus(new Vec(Math.cos(turn), Math.sin(turn)).times(2));
        const flower = this.flowers[(this.random() * this.flowers.length) | 0];
        const near = Math.abs(flower.x - at.x) + Math.abs(flower.y - at.y) < 60;
        return new Bee(at, turn, near ? 0.2 : 0, near ? 'feed' : 'seek');
      }
      case 'feed': {
        const load = bee.load + 0.1 + this.random() * 0.1;
        return new Bee(bee.at, bee.heading, load, load > 1 ? 'return' : 'feed');
      }
      default: {
        const home = Math.atan2(-bee.at.y, -bee.at.x);
        const at = bee.at.plus(new Vec(Math.cos(home), Math.sin(home)).times(3));
        if (Math.hypot(at.x, at.y) < 4) {
          this.honey += bee.load;
          return new Bee(HIVE, this.random() * Math.PI * 2, 0, 'seek');
        }
        return new Bee(at, home, bee.load, 'return');
      }
    }
  }
}

module.exports = { Meadow };
