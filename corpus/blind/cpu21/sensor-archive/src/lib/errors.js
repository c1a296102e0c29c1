'use strict';

class ArchiveError extends Error {
  constructor(message, options) { super(message, options); this.name = this.constructor.name; }
}
class CorruptBlockError extends ArchiveError {
  constructor(sensor, index) { super(`block ${index} of ${sensor} is damaged`); this.sensor = sensor; this.index = index; }
}

module.exports = { ArchiveError, CorruptBlockError };
