'use strict';
const { evaluate, report } = require('./rollout');
const { snap } = require('./snap');

const flags = ['new-checkout', 'dark-mode', 'fast-search', 'bulk-edit'];
const tenants = Array.from({ length: 30 }, (_, i) => ({ name: `tenant-${i}`, rollout: 10 + i * 3 }));
const reported = new Map();

let n = 0;
let on = 0;
async function traffic(requests) {
  for (let i = 0; i < requests; i++, n++) {
    const tenant = tenants[n % tenants.length];
    for (const flag of flags) if (evaluate(tenant, flag, `user-${n % 4001}`)) on++;
    if (i % 500 === 0) {
      const { seen, on: more } = report(tenant, reported.get(tenant.name) ?? 0);
      reported.set(tenant.name, seen);
      on += more;
      await null;
    }
  }
}

async function main() {
  await traffic(300);
  for (let phase = 0; phase < 3; phase++) {
    await traffic(4000);
    await snap();
  }
  console.log(on);
}

main();
