'use strict';

/** Binary heap of [day, action]; same day in order of arrival. */
class Clock {
  #heap = [];
  #serial = 0;
  day = 0;

  at(day, action) {
    const heap = this.#heap;
    const item = { day, serial: this.#serial++, action };
    let i = heap.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!Clock.#before(item, heap[up])) break;
      heap[i] = heap[up];
      i = up;
    }
    heap[i] = item;
  }

  in(days, action) {
    this.at(this.day + days, action);
  }

  static #before(a, b) {
    return a.day < b.day || (a.day === b.day && a.serial < b.serial);
  }

  #take() {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= heap.length) break;
        if (child + 1 < heap.length && Clock.#before(heap[child + 1], heap[child])) child++;
        if (!Clock.#before(heap[child], last)) break;
        heap[i] = heap[child];
        i = child;
      }
      heap[i] = last;
    }
    return top;
  }

  run(until) {
    let n = 0;
    while (this.#heap.length > 0 && this.#heap[0].day <= until) {
      const { day, action } = this.#take();
      this.day = day;
      action();
      n++;
    }
    return n;
  }
}

module.exports = { Clock };
