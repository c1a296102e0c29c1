export function sample(count) {
  return JSON.stringify(Array.from({ length: count }, (_, i) => ({ id: i, name: `Item "${i}"`, tags: ['a', 'b', String(i)], nested: { ok: i % 2 === 0, value: i / 7, none: null } })), null, 1);
}
