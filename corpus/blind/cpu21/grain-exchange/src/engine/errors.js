'use strict';

class RejectError extends Error {
  constructor(code, message) { super(message); this.name = 'RejectError'; this.code = code; }
}

module.exports = { RejectError };
