const random = (s => () => ((s = (Math.imul(s, 69069) + 3) >>> 0) / 4294967296))(91);

const products = Array.from({ length: 700 }, (_, i) => ({
  id: `p${i}`,
  group: ['tools', 'garden', 'paint'][i % 3],
  cents: 199 + Math.floor(random() * 9000),
}));

const sales = Array.from({ length: 20000 }, (_, i) => ({
  product: `p${Math.floor(random() * 720)}`,
  pieces: 1 + Math.floor(random() * 5),
  hour: i % 24,
}));

const indexBy = (list, key) => new Map(list.map(item => [item[key], item]));

const withProduct = sale => ({ ...sale, item: indexBy(products, 'id').get(sale.product) });

const hours = new Map(Array.from({ length: 24 }, (_, h) => [h, h < 12 ? 'morning' : 'afternoon']));

const revenue = sales
  .map(withProduct)
  .filter(({ item }) => item !== undefined)
  .map(({ item, pieces, hour }) => ({ group: item.group, part: hours.get(hour), cents: item.cents * pieces }))
  .reduce((sums, { group, part, cents }) => {
    const key = `${group}/${part}`;
    return sums.set(key, (sums.get(key) ?? 0) + cents);
  }, new Map());

console.log([...revenue]
  .sort((a, b) => b[1] - a[1])
  .map(([key, cents]) => `${key}: ${(cents / 100).toFixed(2)}`)
  .join('\n'));
