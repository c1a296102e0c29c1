const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const split = by => text => text.split(by);
const map = fn => list => list.map(fn);
const trim = text => text.trim();

const field = ([name, op, value]) => user => {
  if (op === '=') return user[name] === value;
  if (op === '>') return user[name] > Number(value);
  return user[name] < Number(value);
};
const all = tests => user => tests.every(test => test(user));
const any = tests => user => tests.some(test => test(user));

const parseRule = pipe(
  split('|'),
  map(pipe(split('&'), map(pipe(trim, split(' '), field)), all)),
  any,
);

const rules = {
  trial: 'age > 17 & country = de | plan = free & age < 60',
  export: 'plan = pro & country = fr | plan = team & seats > 5 | age > 64',
  invite: 'seats > 2 & plan = team | seats > 10',
};

const allows = action => user => parseRule(rules[action])(user);
const count = test => list => list.reduce((n, item) => n + (test(item) ? 1 : 0), 0);

const users = Array.from({ length: 150000 }, (_, i) => ({
  age: 16 + (i * 7) % 60,
  country: ['de', 'fr', 'it'][(i * 5) % 3],
  plan: ['free', 'pro', 'team'][(i * 11 + (i >> 3)) % 3],
  seats: (i * 13) % 14,
}));

const title = pipe(trim, split(' '), map(w => w[0].toUpperCase() + w.slice(1)), words => words.join(' '));
for (const action of Object.keys(rules)) console.log(title(` may ${action} `), count(allows(action))(users));
