const CITIES = ['Oslo', 'Riga', 'Bonn', 'Nice', 'Cork', 'Bari', 'Linz', 'Gent'];
const cache = {};

function tripPrice(from, to, persons) {
  let step, leg, cost, k;
  cost = 0;
  leg = 1 + Math.abs(CITIES.indexOf(from) - CITIES.indexOf(to)) * 130;
  for (step = 1; step <= leg * 6; step++) {
    k = step % 24;
    cost += (k > 6 && k < 20 ? 0.31 : 0.19) / Math.log2(2 + step);
  }
  return Math.round(cost * persons * 100) / 100;
}

function quoteAll(count) {
  let i, s, req, key, price, tmp;
  let sum = 0;
  const perCity = {};
  const nowhere = [];
  s = 3;
  for (i = 0; i < count; i++) {
    s = (s * 48271) % 2147483647;
    req = { nr: i, from: CITIES[s % 8], to: CITIES[(s >>> 5) % 8], persons: 1 + ((s >>> 9) % 4), at: 1700000000 + i * 3 };
    if (req.from === req.to) {
      nowhere.push(req.nr);
      continue;
    }
    key = JSON.stringify(req);
    price = cache[key];
    if (price === undefined) {
      price = tripPrice(req.from, req.to, req.persons);
      cache[key] = price;
    }
    sum += price;
    perCity[req.to] = (perCity[req.to] || 0) + 1;
  }
  tmp = Object.keys(perCity).sort();
  for (i = 0; i < tmp.length; i++) {
    tmp[i] = tmp[i] + ' ' + perCity[tmp[i]];
  }
  console.log(tmp.join(', '), 'none', nowhere.length);
  console.log(sum.toFixed(2));
}

quoteAll(26000);
