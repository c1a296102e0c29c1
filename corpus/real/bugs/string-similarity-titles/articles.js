'use strict';

const SYLLABLES = 'ka lo mi te ra sun vel do qui pa nor ix em tal bu che fy gra hol wen zor jup'.split(' ');

function articles(count) {
  let state = 7;
  const next = (n) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const list = [];
  for (let a = 0; a < count; a++) {
    const words = [];
    for (let w = 0; w < 900; w++) {
      let word = '';
      for (let s = 0; s < 2 + next(3); s++) word += SYLLABLES[next(SYLLABLES.length)] + String.fromCharCode(97 + next(26));
      words.push(word);
    }
    list.push({ id: a, body: a % 6 === 5 ? list[a - 1].body.replace(/lo/g, 'le') : words.join(' ') });
  }
  return list;
}

module.exports = { articles };
