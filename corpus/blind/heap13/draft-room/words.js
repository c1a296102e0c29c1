export function* drawer(seed) {
  let a = seed % 30269 || 1;
  let b = (seed * 7) % 30307 || 2;
  let c = (seed * 13) % 30323 || 3;
  for (;;) {
    a = (171 * a) % 30269;
    b = (172 * b) % 30307;
    c = (170 * c) % 30323;
    yield (a / 30269 + b / 30307 + c / 30323) % 1;
  }
}

export function chooser(seed) {
  const numbers = drawer(seed);
  return (n) => Math.floor(numbers.next().value * n);
}

const SYLLABLES = ['ka', 'lo', 'min', 'ter', 'su', 'ra', 'vel', 'no', 'pi', 'dan', 'wes', 'tro'];

export function dictionary(size) {
  const choose = chooser(321);
  const entries = new Map();
  while (entries.size < size) {
    let word = '';
    for (let i = 2 + choose(3); i > 0; i--) word += SYLLABLES[choose(SYLLABLES.length)];
    word += entries.size % 97;
    entries.set(word, { word, class: ['noun', 'verb', 'other'][choose(3)], frequency: choose(100000), forms: [`${word}s`, `${word}ed`] });
  }
  return entries;
}
