'use strict';

const WORDS = 'light blue steel garden chair with arm rest and wide seat for two'.split(' ');

// Paths as a crawler asks for them: it joins all filter values of a page to one long slug.
function* crawlerPaths(count) {
  for (let i = 0; i < count; i++) {
    if (i % 100 === 60) {
      const slug = [];
      for (let w = 0; w < 330; w++) slug.push(WORDS[(i + w * 5) % WORDS.length]);
      yield `/compare/${slug.join('-')}/reviews`;
    } else if (i % 3 === 0) {
      yield `/compare/${WORDS[i % 13]}-${WORDS[(i + 4) % 13]}-20${10 + (i % 14)}`;
    } else {
      yield `/p/${WORDS[i % 13]}-${i}`;
    }
  }
}

module.exports = { crawlerPaths };
