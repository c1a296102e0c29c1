const random = (s => () => ((s = (Math.imul(s, 1664525) + 9) >>> 0) / 4294967296))(47);

const prices = Array.from({ length: 105000 }, (_, i) => ({
  at: i,
  symbol: ['AAA', 'BBB', 'CCC'][Math.floor(random() * 3)],
  cents: 10000 + Math.floor(random() * 500),
}));

const latest = list => list
  .map(price => ({ ...price, key: `${price.symbol}#${price.at}` }))
  .reduce((feed, price) => {
    feed.unshift(price);
    return feed;
  }, []);

const change = ([newest, ...older]) => newest.cents - older[older.length - 1].cents;

const symbols = ['AAA', 'BBB', 'CCC'];
const feed = latest(prices);

const rows = symbols.map(symbol => {
  const recent = feed.filter(price => price.symbol === symbol).slice(0, 50);
  return { symbol, newest: recent[0].key, change: change(recent) };
});

const labels = rows.map(({ symbol }) => symbol);
labels.unshift('all');

console.log(labels.join('|'));
rows.forEach(({ symbol, newest, change }) => console.log(symbol, newest, change));
