'use strict';

class Shelf {
  constructor({ maxBytes }) {
    this.maxBytes = maxBytes;
    this.files = new Map();
    this.bytes = 0;
  }

  get size() {
    return this.files.size;
  }

  put(digest, packed) {
    if (this.files.has(digest)) return;
    this.files.set(digest, packed);
    this.bytes += packed.length;
    for (const [oldest, file] of this.files) {
      if (this.bytes <= this.maxBytes) break;
      this.files.delete(oldest);
      this.bytes -= file.length;
    }
  }

  get(digest) {
    return this.files.get(digest);
  }
}

module.exports = { Shelf };
