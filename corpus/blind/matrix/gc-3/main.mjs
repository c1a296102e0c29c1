class Particle {
  #x;
  #y;
  #trail = [];
  constructor(x, y) {
    this.#x = x;
    this.#y = y;
  }
  get position() { return [this.#x, this.#y]; }
  get box() {
    const [x, y] = this.position;
    return { from: [x - 1, y - 1], to: [x + 1, y + 1], corners: [[x - 1, y - 1], [x + 1, y + 1]].map(c => ({ c })) };
  }
  get trail() { return this.#trail.length; }
  touches(other) {
    const mine = this.box;
    const theirs = other.box;
    return mine.from[0] <= theirs.to[0] && theirs.from[0] <= mine.to[0]
      && mine.from[1] <= theirs.to[1] && theirs.from[1] <= mine.to[1];
  }
  move(dx, dy) {
    this.#x = (this.#x + dx + 200) % 200;
    this.#y = (this.#y + dy + 200) % 200;
    if (this.#trail.push(this.position) > 10) this.#trail = this.#trail.slice(5);
  }
}

class Box {
  #particles = [];
  #contacts = 0;
  add(particle) { this.#particles.push(particle); }
  get contacts() { return this.#contacts; }
  get trails() { return this.#particles.reduce((sum, p) => sum + p.trail, 0); }
  step(n) {
    this.#particles.forEach((p, i) => p.move((i * n) % 3 - 1, (i + n) % 3 - 1));
    for (let i = 0; i < this.#particles.length; i++) {
      for (let j = i + 1; j < this.#particles.length; j++) {
        if (this.#particles[i].touches(this.#particles[j])) this.#contacts++;
      }
    }
  }
}

const box = new Box();
for (let i = 0; i < 160; i++) box.add(new Particle((i * 37) % 200, (i * 91) % 200));
for (let n = 0; n < 500; n++) box.step(n);
console.log(box.contacts, box.trails);
