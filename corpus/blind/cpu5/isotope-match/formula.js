'use strict';
const elements = require('./elements');

const ATOM = /([A-Z][a-z]?)(\d*)/g;

function parseFormula(text) {
  const atoms = {};
  for (const [, symbol, count] of text.matchAll(ATOM)) {
    if (!(symbol in elements)) throw new Error(`Unknown element ${symbol} in ${text}`);
    atoms[symbol] = (atoms[symbol] || 0) + Number(count || 1);
  }
  return atoms;
}

function formatFormula(atoms) {
  return Object.keys(atoms).sort().map((symbol) => symbol + (atoms[symbol] > 1 ? atoms[symbol] : '')).join('');
}

function addAtoms(a, b) {
  const sum = { ...a };
  for (const symbol of Object.keys(b)) sum[symbol] = (sum[symbol] || 0) + b[symbol];
  return sum;
}

module.exports = { parseFormula, formatFormula, addAtoms };
