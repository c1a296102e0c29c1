'use strict';

class ImportError extends Error {
  constructor(message, details = {}) {
    super(message);
    this.name = this.constructor.name;
    this.details = details;
  }
}
class InvalidManifestError extends ImportError {}
class ParseError extends ImportError {}

module.exports = { ImportError, InvalidManifestError, ParseError };
