const FIRST = ['Ober', 'Unter', 'Alt', 'Neu', 'Gross', 'Klein', 'Sankt ', 'Bad '];
const LAST = ['dorf', 'stadt', 'bach', 'berg', 'heim', 'ingen', 'feld', 'au'];

export function* features(count, kinds) {
  let seed = 9173;
  const roll = (n) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
  };
  for (let i = 0; i < count; i++) {
    yield {
      id: i,
      kind: kinds[roll(kinds.length)],
      name: FIRST[roll(FIRST.length)] + LAST[roll(LAST.length)],
      lon: 5.9 + roll(46000) / 10000,
      lat: 45.8 + roll(20000) / 10000,
    };
  }
}
