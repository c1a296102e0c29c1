'use strict';

const NOUNS = ['order', 'user', 'cart', 'price', 'stock', 'route', 'label', 'token'];
const VERBS = ['load', 'save', 'merge', 'check', 'render', 'format'];
const title = (word) => word[0].toUpperCase() + word.slice(1);

function makeModule(index, count) {
  let s = index + 1;
  const next = (n) => { s = (s * 16807) % 2147483647; return s % n; };
  const lines = [];
  const imports = [...new Set([next(count), next(count)])].filter((i) => i > index);
  for (const i of imports) lines.push(`const dep${i} = require('./m${i}');`);
  for (let f = 0; f < 9; f++) {
    const noun = NOUNS[next(NOUNS.length)];
    const name = `${VERBS[next(VERBS.length)]}${title(noun)}${f}`;
    lines.push(
      `function ${name}(${noun}, options) {`,
      `  const limit = options && options.limit !== undefined ? options.limit : ${next(500)};`,
      `  let total = 0;`,
      `  for (let position = 0; position < ${noun}.items.length; position++) {`,
      `    const current = ${noun}.items[position];`,
      `    if (current.kind === '${NOUNS[next(NOUNS.length)]}' && current.value > limit) { total += current.value * ${1 + next(9)}; }`,
      `    else if (!current.kind) { continue; } else { total -= ${next(20)}; }`,
      `  }`,
      imports.length ? `  return dep${imports[0]}.adjust ? dep${imports[0]}.adjust(total) : total;` : '  return total;',
      `}`,
      `exports.${name} = ${name};`,
    );
  }
  lines.push(`exports.adjust = function (value) { return Math.max(0, value - ${next(40)}); };`);
  return lines.join('\n');
}

const makeSources = (count) => new Map(Array.from({ length: count }, (_, i) => [`./m${i}`, makeModule(i, count)]));

module.exports = { makeSources };
