'use strict';

const LEVELS = { error: 0, warn: 1, info: 2, debug: 3 };

function createLogger(level) {
  const max = LEVELS[level] ?? 1;
  const logger = {};
  for (const [name, n] of Object.entries(LEVELS)) {
    logger[name] = n <= max ? (msg, fields) => process.stderr.write(`${name} ${msg} ${fields ? JSON.stringify(fields) : ''}\n`) : () => {};
  }
  return logger;
}

module.exports = { createLogger };
