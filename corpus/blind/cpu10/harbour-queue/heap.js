'use strict';

class EventHeap {
  #items = [];

  get size() {
    return this.#items.length;
  }

  push(event) {
    const items = this.#items;
    let i = items.length;
    items.push(event);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent].time <= event.time) break;
      items[i] = items[parent];
      i = parent;
    }
    items[i] = event;
  }

  pop() {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    const n = items.length;
    if (n === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && items[child + 1].time < items[child].time) child++;
      if (items[child].time >= last.time) break;
      items[i] = items[child];
      i = child;
    }
    items[i] = last;
    return first;
  }
}

module.exports = { EventHeap };
