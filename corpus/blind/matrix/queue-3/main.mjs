class Timers {
  #entries = [];
  #fired = 0;
  get size() { return this.#entries.length; }
  get fired() { return this.#fired; }
  add(id, due) { this.#entries.push({ id, due }); }
  remove(id) {
    for (let i = 0; i < this.#entries.length; i++) {
      if (this.#entries[i].id === id) {
        this.#entries.splice(i, 1);
        return true;
      }
    }
    return false;
  }
  fire(now) {
    if (this.#entries.length && this.#entries[0].due <= now) {
      this.#fired++;
      return this.#entries[0].id;
    }
    return -1;
  }
}

class Session {
  #timers = new Timers();
  #log = [];
  get log() { return this.#log.length; }
  get open() { return this.#timers.size; }
  get fired() { return this.#timers.fired; }
  play(steps, state) {
    for (let now = 0; now < steps; now++) {
      state = (state * 16807) % 2147483647;
      this.#timers.add(now, now + 9000 + (state % 100));
      if (now > 16000) this.#expire(now - (state % 8000) - 1);
      const id = this.#timers.fire(now);
      if (id >= 0) this.#log.push(id);
      if (this.#log.length > 20) this.#log.splice(0, 10);
    }
    return this;
  }
  #expire(id) {
    if (!this.#timers.remove(id)) this.#log.push(-id);
  }
}

const session = new Session().play(42000, 31);
console.log(session.open, session.fired, session.log);
