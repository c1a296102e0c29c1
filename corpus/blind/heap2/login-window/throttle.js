'use strict';

class Attempt {
  constructor(address, at, user) {
    this.address = address;
    this.at = at;
    this.user = user;
  }
}

class Throttle {
  constructor(minutes) {
    this.span = minutes * 60;
    this.attempts = new Map();
    this.nextSweep = 0;
  }

  allow(address, user, at) {
    if (at >= this.nextSweep) this.sweep(at);
    let list = this.attempts.get(address);
    if (!list) this.attempts.set(address, (list = []));
    list.push(new Attempt(address, at, user));
    return list.length < 20;
  }

  sweep(at) {
    this.nextSweep = at + 60;
    for (const [address, list] of this.attempts) {
      const recent = list.filter((attempt) => attempt.at > at - this.span);
      if (recent.length) this.attempts.set(address, recent);
      else this.attempts.delete(address);
    }
  }
}

module.exports = { Throttle };
