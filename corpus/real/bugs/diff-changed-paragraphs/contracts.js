'use strict';

const WORDS = ('the party shall deliver goods under terms agreed between buyer and seller within thirty days of notice ' +
  'unless otherwise stated in schedule annex clause liability payment invoice warranty default remedy').split(' ');

function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function draft(words, random, rate) {
  return words.map((word) => (random() < rate ? WORDS[Math.floor(random() * WORDS.length)] : word));
}

function contractVersions() {
  const random = createRandom(42);
  const first = [];
  for (let i = 0; i < 2100; i++) first.push(WORDS[Math.floor(random() * WORDS.length)]);
  const second = draft(first, random, 0.3);
  const third = draft(second, random, 0.35);
  return [first, second, third].map((words) => words.join(' '));
}

module.exports = { contractVersions };
