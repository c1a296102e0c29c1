import Validator from 'fastest-validator';
import { SIGNUP } from './schema.mjs';

function validate(body) {
  const v = new Validator({ messages: { stringMin: 'Too short: {field}' } });
  const check = v.compile(SIGNUP);
  return check(body);
}
let bad = 0;
for (let i = 0; i < 1500; i++) if (validate({ name: `n${i}`, email: i % 3 ? `a${i}@x.test` : 'nope', age: i % 90, address: { zip: '89073', city: 'Ulm' }, tags: ['a'] }) !== true) bad++;
console.log(bad);
