const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const lens = key => ({ get: o => o[key], set: v => o => ({ ...o, [key]: v }) });
const over = (l, fn) => o => l.set(fn(l.get(o)))(o);
const times = k => n => n * k;
const plus = k => n => n + k;
const at = (...keys) => ({
  get: o => keys.map(lens).reduce((v, l) => l.get(v), o),
  set: v => o => pipe(over(lens(keys[0]), inner => ({ ...inner, [keys[1]]: v })))(o),
});

const repriced = offer => pipe(
  over(at('price', 'net'), times(1.1)),
  over(at('price', 'fee'), plus(2)),
  over(at('stock', 'free'), plus(-1)),
  over(at('stock', 'held'), plus(1)),
)(offer);

const offers = Array.from({ length: 400 }, (_, id) => ({
  id,
  price: { net: 10 + (id % 90), fee: id % 5 },
  stock: { free: 50 + (id % 20), held: 0 },
}));

const sum = fn => list => list.reduce((total, item) => total + fn(item), 0);
const round = n => Math.round(n * 100) / 100;
const free = sum(offer => offer.stock.free);

let fees = 0;
let left = 0;
for (let day = 0; day < 540; day++) {
  const today = offers.map(repriced);
  fees += sum(offer => offer.price.fee)(today);
  left = free(today);
}
console.log(fees, left, round(sum(offer => offer.price.net)(offers)));
