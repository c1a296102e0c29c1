const range = (n) => Array.from({ length: n }, (_, i) => i);
const word = (i) => ['ka', 'lo', 'mi', 'ren', 'tu', 'vas'].map((s, k) => s + (Math.floor(i / 9 ** k) % 9)).join('');

const cons = (key, value) => (next) => ({ key, value, next });
const fromPairs = (pairs) => pairs.reduce((tail, [k, v]) => cons(k, v)(tail), null);

const lookup = (dictionary, key, otherwise) => {
  let cell = dictionary;
  while (cell !== null && cell.key !== key) cell = cell.next;
  return cell === null ? otherwise : cell.value;
};

const translate = (dictionary) => (token) => lookup(dictionary, token, `?${token}`);
const tokens = (sentence) => sentence.split(' ').filter(Boolean);
const punctuate = (words) => words.map((w, i) => (i === words.length - 1 ? w + '.' : w)).join(' ');
const capital = (s) => s[0].toUpperCase() + s.slice(1);

const MARKS = [['q', '?'], ['x', '!'], ['p', '.']];
const markOf = (code) => (MARKS.find(([c]) => c === code) ?? [null, '.'])[1];

const vocabulary = [...new Set(range(3200).map((i) => word(i * 7)))];
const dictionary = fromPairs(vocabulary.map((w, i) => [w, `term-${i}`]));

const sentenceAt = (i) => range(8).map((k) => vocabulary[(i * 389 + k * 71) % vocabulary.length]).concat(i % 5 ? [] : ['zzz']).join(' ');
const render = (sentence, i) => capital(punctuate(tokens(sentence).map(translate(dictionary)))) + markOf('qxp'[i % 3]);

const rendered = range(3300).map(sentenceAt).map(render);
const unknown = rendered.filter((s) => s.includes('?')).length;
const size = rendered.reduce((n, s) => n + s.length, 0);
console.log(vocabulary.length, unknown, size);
console.log(rendered[17]);
