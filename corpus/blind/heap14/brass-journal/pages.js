'use strict';

class PageCache {
  constructor(max) {
    this.max = max;
    this.pages = new Map();
    this.hits = 0;
    this.misses = 0;
  }

  get(key, make) {
    let page = this.pages.get(key);
    if (page !== undefined) {
      this.hits++;
      this.pages.delete(key);
      this.pages.set(key, page);
      return page;
    }
    this.misses++;
    page = make();
    this.pages.set(key, page);
    while (this.pages.size > this.max) {
      const [oldest] = this.pages.keys();
      this.pages.delete(oldest);
    }
    return page;
  }
}

class BufferPool {
  constructor(count, size) {
    this.size = size;
    this.idle = Array.from({ length: count }, () => Buffer.alloc(size));
    this.waiting = [];
  }

  async use(fn) {
    const buffer = this.idle.pop() ?? (await new Promise((resolve) => this.waiting.push(resolve)));
    try {
      return await fn(buffer);
    } finally {
      const next = this.waiting.shift();
      if (next) next(buffer);
      else this.idle.push(buffer);
    }
  }
}

module.exports = { PageCache, BufferPool };
