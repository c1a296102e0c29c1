'use strict';

const ORDER = ['debug', 'info', 'warn', 'error'];

module.exports = function createLog(level) {
  const from = ORDER.indexOf(level);
  return Object.fromEntries(ORDER.map((name, i) => [name, i >= from ? (make) => process.stderr.write(`[${name}] ${make()}\n`) : () => {}]));
};
