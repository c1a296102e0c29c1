const compose = (...fns) => x => fns.reduceRight((acc, fn) => fn(acc), x);
const map = fn => list => list.map(fn);
const join = by => list => list.join(by);

const literal = text => () => text;
const path = keys => data => keys.reduce((value, key) => value?.[key], data);
const filters = { upper: s => String(s).toUpperCase(), cents: n => (n / 100).toFixed(2) };

const part = (text, i) => {
  if (i % 2 === 0) return literal(text);
  const [expression, ...names] = text.split('|').map(s => s.trim());
  return compose(...names.map(n => filters[n]).reverse(), path(expression.split('.')));
};

const compile = template => {
  const parts = template.split(/\{\{|\}\}/).map(part);
  return data => parts.map(fn => fn(data)).join('');
};

const render = template => data => compile(template)(data);

const letter = 'Dear {{ customer.name | upper }}, your order {{ id }} of {{ date.day }}.{{ date.month }}. '
  + 'over {{ total | cents }} goes to {{ customer.address.street }}, {{ customer.address.town | upper }}. '
  + 'Questions? Call {{ contact.phone }} or write to {{ contact.mail }}, {{ contact.name }}.';

const orders = Array.from({ length: 52000 }, (_, id) => ({
  id,
  total: (id * 7919) % 90000,
  date: { day: 1 + (id % 28), month: 1 + (id % 12) },
  customer: { name: `name${id % 900}`, address: { street: `street ${id % 77}`, town: `town${id % 31}` } },
  contact: { phone: '0800', mail: 'help@shop.test', name: 'Kim' },
}));

const length = text => text.length;
const add = (a, b) => a + b;
const subject = compile('Order {{ id }}');
const letters = map(render(letter))(orders);
console.log(map(length)(letters).reduce(add, 0), compose(join(', '), map(subject))(orders.slice(0, 3)));
