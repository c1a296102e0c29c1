import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeAt } from '../../source/compare/shape.ts';

const OLD = `import x from 'y';
function uniqueSkus(orders, { deep = true } = {}) {
  const seen = [];
  for (const order of orders) if (!seen.includes(order.sku)) seen.push(order.sku);
  return seen;
}
const short = (a) => a + 1;
`;
const NEW = `// moved
export function distinctSkus(list, { deep = true } = {}) {
  const found = [];
  for (const one of list) if (!found.includes(one.sku)) found.push(one.sku);
  return found;
}
function other(list, { deep = true } = {}) {
  const found = [];
  for (const one of list) if (!found.includes(one.id)) found.unshift(one.sku);
  return found;
}
`;
const place = (text: string, wanted: string) => {
  const lines = text.slice(0, text.indexOf(wanted)).split('\n');
  return [lines.length, lines[lines.length - 1].length + 1] as const;
};

test('a shape is the same whatever a function and its variables are called, and only then', () => {
  const old = shapeAt(OLD, ...place(OLD, '(orders'));
  assert.ok(old);
  assert.equal(shapeAt(NEW, ...place(NEW, '(list')), old);
  const other = NEW.slice(NEW.indexOf('function other'));
  assert.notEqual(shapeAt(other, ...place(other, '(list')), old);
});

test('what is short, has no braces or cannot be parsed has no shape', () => {
  assert.equal(shapeAt(OLD, ...place(OLD, '(a) =>')), null);
  assert.equal(shapeAt('function (((', 1, 10), null);
  assert.equal(shapeAt(OLD, 99, 1), null);
});

test('types are no obstacle', () => {
  const text =
    'function f(a: { b: number }, c: string[]): Map<string, number> { return new Map([[c[0], a.b]]); }';
  assert.match(shapeAt(text, 1, 11) ?? '', /return.* new.* #\d+ \( \[ \[/);
});
