'use strict';

const postcss = require('postcss');
const discardDuplicates = require('postcss-discard-duplicates');

/** Utility classes as the theme builder emits them, some of them several times. */
function theme(size) {
  const rules = [];
  for (let i = 0; i < size; i++) {
    const k = i % 1100;
    const step = k % 40;
    rules.push(`.m${step}-${k} { margin: ${step}px; padding: ${k % 7}px; color: #${k.toString(16).padStart(3, '0')}; }`);
  }
  return rules.join('\n');
}

async function build(css) {
  const result = await postcss([discardDuplicates()]).process(css, { from: undefined });
  return { before: css.length, after: result.css.length };
}

build(theme(Number(process.env.RULES || 1500))).then((sizes) => console.log(sizes.before, '->', sizes.after));
