const random = (s => () => ((s = (Math.imul(s, 69069) + 1) >>> 0) / 4294967296))(12);

const total = ([first, ...others]) =>
  (others.length ? first.cents + total(others) : first?.cents ?? 0);

const highest = ([first, ...others]) =>
  (others.length ? Math.max(first.cents, highest(others)) : first?.cents ?? 0);

const receipts = Array.from({ length: 165000 }, (_, i) => ({
  till: `till ${i % 320}`,
  cents: 50 + Math.floor(random() * 9000),
}));

const tills = [...receipts
  .reduce((groups, receipt) => {
    const list = groups.get(receipt.till);
    if (list) list.push(receipt);
    else groups.set(receipt.till, [receipt]);
    return groups;
  }, new Map())]
  .map(([till, list]) => ({
    till,
    total: total(list),
    highest: highest(list),
    count: list.length,
  }))
  .sort((a, b) => b.total - a.total);

const nested = { name: 'all', children: [{ name: 'north', children: [] }, { name: 'south', children: [{ name: 'port', children: [] }] }] };
const names = ({ name, children }) => [name, ...children.flatMap(names)];

console.log(names(nested).join('/'));
tills.slice(0, 3).forEach(({ till, total: sum, highest: top, count }) => console.log(till, sum / 100, top / 100, count));
