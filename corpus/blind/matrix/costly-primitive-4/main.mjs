const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const map = fn => list => list.map(fn);
const fold = (fn, start) => list => list.reduce(fn, start);

const step = (modulus, base) => (state, code) => ((state ^ BigInt(code)) * base) % modulus;
const encoder = new TextEncoder();
const codes = text => encoder.encode(text);
const hash = pipe(
  codes,
  fold(step(18446744073709551557n, 1099511628211n), 14695981039346656037n),
  value => Number(value % 1000003n),
);

const bucket = count => value => value % count;
const shard = pipe(hash, bucket(16));

const keyFor = i => `eu-central/tenant-${i % 61}/order/${i * 17}/line/${i % 9}/revision/final`;
const keys = Array.from({ length: 85000 }, (_, i) => keyFor(i));

const tally = fold((counts, n) => {
  counts[n] = (counts[n] ?? 0) + 1;
  return counts;
}, []);

const spread = counts => Math.max(...counts) - Math.min(...counts);

const counts = pipe(map(shard), tally)(keys);
const ticket = BigInt('9007199254740993') + BigInt(counts.length);
console.log(counts.join(' '), spread(counts), String(ticket));
