'use strict';

/** Orders at one price, first come first served (doubly linked, so that a cancel is cheap). */
class Level {
  constructor(price) {
    this.price = price;
    this.head = null;
    this.tail = null;
    this.quantity = 0;
    this.count = 0;
  }
  append(order) {
    order.level = this;
    order.prev = this.tail;
    order.next = null;
    if (this.tail) this.tail.next = order;
    else this.head = order;
    this.tail = order;
    this.quantity += order.open;
    this.count++;
  }
  remove(order) {
    if (order.prev) order.prev.next = order.next;
    else this.head = order.next;
    if (order.next) order.next.prev = order.prev;
    else this.tail = order.prev;
    order.prev = order.next = order.level = null;
    this.quantity -= order.open;
    this.count--;
  }
}

module.exports = { Level };
