'use strict';
const Bottleneck = require('bottleneck');

let count = 0;

class CrmClient {
  constructor(account) {
    this.account = account;
    this.limiter = new Bottleneck({ reservoir: 100, reservoirRefreshAmount: 100, reservoirRefreshInterval: 60_000, maxConcurrent: 2 });
    this.fields = Array.from({ length: 20 }, (_, i) => ({ name: `field_${i}`, label: `Field ${i} of ${account}` }));
  }
  contacts() {
    return this.limiter.schedule(async () => this.fields.length);
  }
}

async function sync(account) {
  const client = new CrmClient(account);
  await client.contacts();
  count++;
}

module.exports = { sync, synced: () => count };
