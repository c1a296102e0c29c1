import jsonata from 'jsonata';

const RULE = `$sum(lines[price > 2].(price * qty)) + (country = "DE" ? 0 : 4.9) & " " & $uppercase(currency)`;

async function price(order) {
  const expression = jsonata(RULE);
  return expression.evaluate(order);
}

let last;
for (let i = 0; i < 6000; i++)
  last = await price({ country: i % 2 ? 'DE' : 'FR', currency: 'eur', lines: [{ price: i % 7, qty: 2 }, { price: 5, qty: 1 }] });
console.log(last);
