import { as, either, many, run, series, word, type Reader } from './grammar.ts';

type Cry = { kind: 'call' | 'hour' | 'price' | 'name' | 'plain'; text: string };

const isLetter = (c: number) => (c >= 97 && c <= 122) || c === 39;
const isUpper = (c: number) => c >= 65 && c <= 90;
const isDigit = (c: number) => c >= 48 && c <= 57;

const gap = run('gap', (c) => c === 32 || c === 44);
const tag = (kind: Cry['kind'], reader: Reader<string | string[]>): Reader<Cry> =>
  as(reader, (t) => ({ kind, text: Array.isArray(t) ? t.join('') : t }));

const call = tag('call', either(word('Oyez'), word('Hear ye'), word('God save')));
const number = run('number', isDigit);
const hour = tag('hour', either<string | string[]>(
  series(number, word(" o'clock")),
  series(word('half past '), run('hour', isLetter)),
));
const price = tag('price', either<string | string[]>(
  series(word('£'), number),
  series(number, word(' shillings')),
  series(number, word('d')),
));
const name = tag('name', series(run('capital', isUpper), run('letters', isLetter)));
const plain = tag('plain', run('word', (c) => c !== 32 && c !== 44));

const phrase = either(call, hour, price, name, plain);
const proclamation = many(as(series<unknown>(phrase, gap), ([p]) => p as Cry));

const OPENERS = ['Oyez', 'Hear ye', 'God save'];
const NAMES = ['Aldborough', 'Tewkesbury', 'Widow Marsh', 'Alderman Finch', 'Corn Exchange'];
const WORDS = ['a', 'good', 'fat', 'goose', 'is', 'lost', 'by', 'the', 'pump', 'and', 'any', 'soul', 'who', 'finds',
  'it', 'shall', 'bring', 'it', 'to', 'market', 'before', 'noon', 'or', 'answer', 'for', 'theft', 'at', 'assize'];

let seed = 1788;
function pick<T>(list: readonly T[]): T {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return list[(seed >>> 10) % list.length];
}

function compose(length: number): string {
  const out = [pick(OPENERS)];
  for (let i = 0; i < length; i++) {
    const die = i % 11;
    if (die === 3) out.push(pick(NAMES));
    else if (die === 7) out.push(`${2 + (i % 9)} ${pick(['shillings', "o'clock"])}`);
    else out.push(pick(WORDS));
  }
  return out.join(' ') + ', ';
}

function tally(cries: Cry[], into: Record<string, number>): Record<string, number> {
  for (const cry of cries) into[cry.kind] = (into[cry.kind] ?? 0) + 1;
  return into;
}

const counts: Record<string, number> = {};
let unread = 0;
for (let scroll = 0; scroll < 700; scroll++) {
  const src = compose(40 + (scroll % 60));
  const got = proclamation(src, 0);
  if (!got.ok) {
    console.error(`scroll ${scroll}: ${got.fault.message}`);
    continue;
  }
  unread += src.length - got.value.end;
  tally(got.value.node, counts);
}
console.log(counts, `unread ${unread}`);
