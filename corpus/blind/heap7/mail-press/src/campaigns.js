import { LOCALES, NAMES } from './templates.js';

export function* campaigns(seed) {
  let state = seed;
  const draw = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const customers = Array.from({ length: 14000 }, (_, i) => ({ number: 50000 + i, name: `Customer ${i}`, locale: LOCALES[draw(LOCALES.length)] }));
  for (;;) {
    const customer = customers[draw(customers.length)];
    const data = {};
    for (let f = 0; f < 9; f += 1) data[`field${f}`] = `${customer.name} ${draw(100000)}`;
    yield { name: NAMES[draw(NAMES.length)], locale: customer.locale, data };
  }
}
