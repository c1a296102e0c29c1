'use strict';
const { convert } = require('./units');
const { cost, stock } = require('./pantry');

const LINE = /^(\d+(?:\.\d+)?)\s*(g|kg|t|oz|lb)\s+(\w+)$/;

function parse(text) {
  return text.split('\n').filter(Boolean).map((line) => {
    const m = LINE.exec(line.trim());
    if (!m) throw new SyntaxError(line);
    return { grams: convert(Number(m[1]), m[2], 'g'), what: m[3] };
  });
}

const scale = (recipe, factor) => recipe.map((part) => ({ ...part, grams: part.grams * factor }));
const weight = (recipe) => recipe.reduce((sum, part) => sum + part.grams, 0);

function bake(recipe) {
  for (const { what, grams } of recipe) {
    const left = stock.get(what) ?? 0;
    if (left < grams) throw new Error(`out of ${what}`);
    stock.set(what, left - grams);
  }
  return Math.round(recipe.reduce((sum, part) => sum + cost(part.what, part.grams), 0));
}

module.exports = { parse, scale, weight, bake, stock };
