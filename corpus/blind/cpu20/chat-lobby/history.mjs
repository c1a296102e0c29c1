/** The last messages of one room, oldest first when read. */
export class History {
  #items;
  #next = 0;
  #full = false;

  constructor(size) {
    this.#items = new Array(size).fill(null);
  }

  add(message) {
    this.#items[this.#next] = message;
    this.#next = (this.#next + 1) % this.#items.length;
    if (this.#next === 0) this.#full = true;
  }

  recent(count) {
    const size = this.#items.length;
    const have = this.#full ? size : this.#next;
    const take = Math.min(count, have);
    const out = [];
    for (let k = take; k > 0; k--) out.push(this.#items[(this.#next - k + size) % size]);
    return out;
  }
}

/** A token bucket per user: `burst` messages at once, then `rate` a second. */
export class Allowance {
  #buckets = new Map();
  #rate;
  #burst;

  constructor(rate, burst) {
    this.#rate = rate;
    this.#burst = burst;
  }

  take(user, now) {
    let bucket = this.#buckets.get(user);
    if (!bucket) this.#buckets.set(user, (bucket = { left: this.#burst, at: now }));
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1000) * this.#rate);
    bucket.at = now;
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  forget(user) {
    this.#buckets.delete(user);
  }
}
