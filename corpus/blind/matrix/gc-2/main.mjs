const random = (s => () => ((s = (Math.imul(s, 22695477) + 1) >>> 0) / 4294967296))(19);

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti'];
const documents = Array.from({ length: 2300 }, (_, id) => ({
  id,
  lines: Array.from({ length: 20 }, () =>
    Array.from({ length: 9 }, () => syllables[Math.floor(random() * 8)] + syllables[Math.floor(random() * 8)]).join(' ')),
}));

const letters = ({ id, lines }) => lines
  .flatMap((line, row) => line.split(' ').map(word => ({ id, row, word })))
  .flatMap(({ word, ...rest }) => [...word].map((letter, at) => ({ ...rest, letter, at })))
  .map(item => ({ ...item, vowel: 'aeiou'.includes(item.letter) }))
  .flatMap(item => (item.vowel ? [item] : []))
  .map(({ letter, at }) => [letter, at]);

const counts = documents
  .map(document => letters(document))
  .reduce((map, list) => {
    for (const [letter] of list) map.set(letter, (map.get(letter) ?? 0) + 1);
    return map;
  }, new Map());

const longest = documents
  .map(({ id, lines }) => ({ id, length: lines.join(' ').length }))
  .sort((a, b) => b.length - a.length)
  .slice(0, 2);

console.log([...counts].map(([letter, n]) => `${letter}:${n}`).join(' '), longest);
