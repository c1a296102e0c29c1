'use strict';
const LEVELS = { debug: 10, info: 20, warn: 30, error: 40 };

module.exports = function createLogger(name, { level = 'info', stream = process.stdout } = {}) {
  const min = LEVELS[level];
  const write = (lvl, text) => {
    if (LEVELS[lvl] < min) return;
    stream.write(`${lvl.padEnd(5)} [${name}] ${text}\n`);
  };
  return Object.fromEntries(Object.keys(LEVELS).map((lvl) => [lvl, (text) => write(lvl, text)]));
};
