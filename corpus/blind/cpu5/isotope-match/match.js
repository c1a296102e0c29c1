'use strict';
const { parseFormula, addAtoms, formatFormula } = require('./formula');
const { isotopePattern } = require('./pattern');

const ADDUCTS = { '[M+H]+': 'H', '[M+NH4]+': 'NH4' };

function similarity(expected, observed) {
  let dot = 0;
  let a = 0;
  let b = 0;
  for (const peak of expected) {
    const seen = observed.find((o) => Math.abs(o.mass - peak.mass) < 0.02);
    a += peak.height ** 2;
    if (seen) dot += peak.height * seen.height;
  }
  for (const o of observed) b += o.height ** 2;
  return a && b ? dot / Math.sqrt(a * b) : 0;
}

function candidatesFor(spectrum, library) {
  return library.filter((entry) => Math.abs(entry.mass - spectrum.precursor) < 1.5);
}

function identify(spectrum, library) {
  let best = { name: null, score: 0 };
  for (const entry of candidatesFor(spectrum, library)) {
    const atoms = addAtoms(parseFormula(entry.formula), parseFormula(ADDUCTS[spectrum.adduct]));
    const score = similarity(isotopePattern(atoms), spectrum.peaks);
    if (score > best.score) best = { name: entry.name, formula: formatFormula(atoms), score };
  }
  return best;
}

module.exports = { identify, ADDUCTS };
