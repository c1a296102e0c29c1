'use strict';

async function* map(source, fn) {
  for await (const item of source) yield fn(item);
}

async function* filter(source, test) {
  for await (const item of source) if (test(item)) yield item;
}

async function* batch(source, size) {
  let current = [];
  for await (const item of source) {
    current.push(item);
    if (current.length === size) {
      yield current;
      current = [];
    }
  }
  if (current.length) yield current;
}

async function collect(source) {
  const out = [];
  for await (const item of source) out.push(item);
  return out;
}

module.exports = { map, filter, batch, collect };
