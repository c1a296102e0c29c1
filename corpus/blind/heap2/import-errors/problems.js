'use strict';

class ImportError extends Error {
  constructor(code, message, context) {
    super(message);
    this.name = 'ImportError';
    this.code = code;
    this.context = context;
  }
}

class Problems {
  constructor() {
    this.known = new Map();
  }

  add(error) {
    const entry = this.known.get(error.message);
    if (entry) entry.count++;
    else this.known.set(error.message, { error, count: 1 });
  }

  summary() {
    const codes = {};
    for (const { error, count } of this.known.values()) codes[error.code] = (codes[error.code] ?? 0) + count;
    return codes;
  }
}

module.exports = { ImportError, Problems };
