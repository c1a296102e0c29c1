'use strict';

const ARTICLES = ['Hinge 40 mm', 'Bolt M8 & nut', 'Board "oak"', 'Paint <white>', 'Brush', "Carpenter's glue", 'Saw blade', 'Tape'];
const TOWNS = ['Norden', 'Hafen', 'Wiesental', 'Altdorf', 'Seefeld'];
const STREETS = ['Mill Lane', 'High Street', 'Station Road', 'Quay'];

function money(cents) {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function* orders(count, seed) {
  let s = seed;
  const below = (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  for (let number = 1; number <= count; number++) {
    const lines = [];
    let totalCents = 0;
    for (let n = 2 + below(14); n > 0; n--) {
      const quantity = 1 + below(20);
      const unitCents = 50 + below(4000);
      const discounted = below(5) === 0;
      const lineCents = Math.round(quantity * unitCents * (discounted ? 0.9 : 1));
      totalCents += lineCents;
      lines.push({ article: ARTICLES[below(ARTICLES.length)], quantity, unit: money(unitCents), discounted, total: money(lineCents) });
    }
    yield {
      number,
      customer: {
        name: `Customer ${below(5000)} & Sons`,
        street: `${STREETS[below(STREETS.length)]} ${1 + below(90)}`,
        postcode: String(10000 + below(89999)),
        town: TOWNS[below(TOWNS.length)],
      },
      lines,
      cents: totalCents,
      total: money(totalCents),
      note: below(3) === 0 ? 'thank you for your order' : '',
    };
  }
}

module.exports = { orders };
