const random = (s => () => ((s = (Math.imul(s, 1103515245) + 12345) >>> 0) / 4294967296))(58);

const offers = Array.from({ length: 420 }, (_, i) => ({
  shop: `shop-${i}`,
  lat: random() * 10,
  lon: random() * 10,
  cents: 500 + Math.floor(random() * 3000),
}));

const shoppers = Array.from({ length: 9500 }, (_, id) => ({ id, lat: random() * 10, lon: random() * 10 }));

const travel = (a, b) => 40 * (Math.abs(a.lat - b.lat) + Math.abs(a.lon - b.lon));

const cheapest = shopper => offers
  .map(offer => ({ shop: offer.shop, total: offer.cents + travel(offer, shopper) }))
  .sort((a, b) => a.total - b.total)[0];

const popular = shoppers
  .filter(shopper => shopper.lat > 0.2)
  .map(shopper => cheapest(shopper))
  .reduce((counts, { shop }) => counts.set(shop, (counts.get(shop) ?? 0) + 1), new Map());

const top = [...popular]
  .sort(([, a], [, b]) => b - a)
  .slice(0, 3)
  .map(([shop, n]) => `${shop} (${n})`);

console.log(top.join(', '));
