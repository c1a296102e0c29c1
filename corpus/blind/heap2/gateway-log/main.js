'use strict';
const { RecentLog } = require('./recent');
const { snap } = require('./snap');

const log = new RecentLog(3000);
let n = 0;
let failures = 0;

async function serve(requests) {
  for (let i = 0; i < requests; i++, n++) {
    const route = `/v1/${['orders', 'users', 'files'][n % 3]}/${n}`;
    log.add(route, n % 37 ? 200 : 502, { ms: (n % 90) / 10, node: `edge-${n % 8}`, trace: `t-${n.toString(16)}` });
    if (i % 500 === 0) {
      failures += log.failures();
      await null;
    }
  }
}

async function main() {
  await serve(3500);
  for (let phase = 0; phase < 3; phase++) {
    await serve(5000);
    await snap();
  }
  console.log(failures);
}

main();
