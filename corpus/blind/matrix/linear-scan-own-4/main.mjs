const compose = (...fns) => x => fns.reduceRight((acc, fn) => fn(acc), x);
const prop = key => obj => obj[key];
const equals = a => b => a === b;
const position = test => list => {
  let i = 0;
  while (i < list.length && !test(list[i])) i++;
  return i < list.length ? i : -1;
};
const lookup = (keys, values) => key => values[position(equals(key))(keys)];
const fold = (step, start) => list => list.reduce(step, start);

const cities = Array.from({ length: 3500 }, (_, i) => `city-${(i * 911) % 3500}`);
const zones = cities.map((_, i) => ({ zone: i % 9, fee: 300 + (i % 40) * 5 }));
const parcels = Array.from({ length: 38000 }, (_, i) => ({ to: `city-${(i * 577) % 3500}`, grams: 100 + (i * 31) % 4000 }));

const classes = [500, 1000, 2000, 5000];
const classOf = grams => position(max => grams <= max)(classes);

const zoneOf = lookup(cities, zones);
const price = parcel => {
  const { zone, fee } = zoneOf(parcel.to);
  return { zone, cents: fee + 120 * classOf(parcel.grams) };
};
const addUp = (sums, { zone, cents }) => {
  sums[zone] = (sums[zone] ?? 0) + cents;
  return sums;
};

const invoice = compose(
  fold((text, [zone, cents]) => text + `${zone}:${cents / 100} `, ''),
  Object.entries,
  fold(addUp, {}),
  list => list.map(price),
  list => list.filter(compose(not => !not, equals(0), prop('grams'))),
);

console.log(invoice(parcels));
