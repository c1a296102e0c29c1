// Text is taken apart into words, counted and put together again. The argument stretches the work of `tokenize` alone.
const factor = Number(process.argv[2] ?? 1);
const WORDS = 'the quick brown fox jumps over a lazy dog while seven wizards quietly box'.split(' ');
const text = Array.from(
  { length: 30_000 },
  (_, i) => WORDS[(i * 7919) % WORDS.length] + (i % 13 ? ' ' : '. '),
).join('');

function tokenize(source, times) {
  let tokens = [];
  for (let round = 0; round < times; round++) {
    tokens = [];
    let start = -1;
    for (let i = 0; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (c >= 97 && c <= 122) {
        if (start < 0) start = i;
      } else if (start >= 0) {
        tokens.push(source.slice(start, i));
        start = -1;
      }
    }
  }
  return tokens;
}

function count(tokens) {
  const counts = new Map();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts.size;
}

function render(tokens) {
  return tokens.map((token) => token[0].toUpperCase() + token.slice(1)).join(' ').length;
}

function main() {
  let checksum = 0;
  const times = 4 * factor;
  for (let round = 0; round < 110; round++) {
    // Whole repetitions: of 5.2, two rounds in ten have one more.
    const tokens = tokenize(text, Math.floor(times) + (round % 10 < Math.round(10 * (times % 1)) ? 1 : 0));
    checksum += count(tokens) + render(tokens);
  }
  console.log(checksum);
}
main();
