'use strict';
const words = 'valve pump station relay meter check pressure seal report order notice spare'.split(' ');

function rng(seed) {
  let s = seed;
  return (n) => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return (s >> 8) % n;
  };
}

exports.buildPages = function buildPages(count) {
  const r = rng(5150);
  const text = (n) => Array.from({ length: n }, () => words[r(words.length)]).join(' ');
  const pages = [];
  for (let i = 0; i < count; i++) {
    let html = `<h1>${text(3)}</h1><p>${text(40)} <em>${text(4)}</em> and <a href="/p/${i}">${text(2)}</a></p>`;
    html += `<ul>${Array.from({ length: 6 }, () => `<li>${text(5)}</li>`).join('')}</ul>`;
    if (i % 4 === 1) {
      // console capture: wide columns
      const rows = Array.from({ length: 4 }, () => text(2) + '\u00a0'.repeat(3400 + r(500)) + r(1000));
      html += `<p>Reading <code>${rows.join(' | ')}</code></p>`;
    }
    pages.push({ slug: `page-${i}`, html });
  }
  return pages;
};
