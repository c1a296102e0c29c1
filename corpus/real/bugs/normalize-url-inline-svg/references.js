'use strict';

function icon(n) {
  const shapes = [];
  for (let i = 0; i < 150; i++) {
    shapes.push(`<path fill='#${(n * 7919 + i * 131).toString(16).slice(-3).padStart(3, 'c')}' d='M${i},${n} L${i + 4},${n + 2}'/>`);
  }
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>${shapes.join(' ')}\n</svg>`;
}

function oneLine(n) {
  return icon(n).replace('\n', '');
}

// url(...) references as they stand in the style sheets of a theme
function collectReferences() {
  const refs = [];
  for (let i = 0; i < 800; i++) {
    refs.push(`https://cdn.example.com//img/../img/photo-${i % 250}.jpg?utm_source=theme&w=${i % 3}`);
    if (i % 40 === 0) refs.push(oneLine(i / 40));
    if (i % 100 === 50) refs.push(icon(i / 50));
  }
  return refs;
}

module.exports = { collectReferences };
