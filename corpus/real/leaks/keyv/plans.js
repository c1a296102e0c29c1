'use strict';
const { default: Keyv } = require('keyv');

const cache = new Keyv({ ttl: 20, namespace: 'plan' });

exports.planFor = async function planFor(user, day) {
  const key = `${user}:${day}`;
  const known = await cache.get(key);
  if (known) return known;
  const plan = { user, day, tasks: Array.from({ length: 8 }, (_, i) => ({ title: `Task ${i} of ${user}`, minutes: 5 + ((user + i) % 50) })) };
  await cache.set(key, plan);
  return plan;
};
