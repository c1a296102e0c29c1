'use strict';

const { EventEmitter } = require('node:events');

/** Entries by due time; time is the spool's own clock, it jumps to the next entry. */
class DueHeap {
  #items = [];

  get size() {
    return this.#items.length;
  }

  push(item) {
    const a = this.#items;
    let i = a.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (DueHeap.#before(a[up], item)) break;
      a[i] = a[up];
      i = up;
    }
    a[i] = item;
  }

  pop() {
    const a = this.#items;
    const top = a[0];
    const last = a.pop();
    if (a.length > 0) {
      let i = 0;
      for (;;) {
        let kid = 2 * i + 1;
        if (kid >= a.length) break;
        if (kid + 1 < a.length && DueHeap.#before(a[kid + 1], a[kid])) kid++;
        if (DueHeap.#before(last, a[kid])) break;
        a[i] = a[kid];
        i = kid;
      }
      a[i] = last;
    }
    return top;
  }

  static #before(x, y) {
    return x.due < y.due || (x.due === y.due && x.serial < y.serial);
  }
}

class MailSpool extends EventEmitter {
  #due = new DueHeap();
  #serial = 0;
  #clock = 0;

  submit(mail) {
    this.emit('submitted', mail);
  }

  hold(entry, delay) {
    this.#due.push({ ...entry, due: this.#clock + delay, serial: this.#serial++ });
  }

  /** Hands entries out in order until nothing is left; the listener says when it is done with one. */
  async drain() {
    while (this.#due.size > 0) {
      const entry = this.#due.pop();
      this.#clock = Math.max(this.#clock, entry.due);
      await new Promise((done) => this.emit('due', entry, done));
    }
    this.emit('empty', this.#clock);
  }
}

module.exports = { MailSpool };
