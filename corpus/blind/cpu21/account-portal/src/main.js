'use strict';

const http = require('node:http');
const { once } = require('node:events');
const { createHash } = require('node:crypto');
const config = require('./config');
const { Collection, InvoiceCollection } = require('./store/memory');
const { seed } = require('./store/seed');
const { SecretHasher } = require('./auth/secrets');
const { authenticate } = require('./auth/authenticate');
const { TokenBuckets } = require('./auth/rate-limit');
const { BillingService } = require('./services/billing');
const { createApp } = require('./http/app');
const { Audit } = require('./http/audit');
const { Client } = require('./http/client');

async function main() {
  const accounts = new Collection('account');
  const keys = new Collection('key');
  const invoices = new InvoiceCollection();
  const hasher = new SecretHasher(config);
  const { secrets, random } = seed({ accounts, keys, invoices, hasher, config });
  const audit = new Audit();
  const app = createApp({
    auth: authenticate({ keys, accounts, hasher }),
    buckets: new TokenBuckets(config.rate, Date.now),
    billing: new BillingService({ invoices }),
    audit,
  });
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const client = new Client(server.address().port, 4);
  const sum = createHash('sha256');
  const statuses = {};
  for (let i = 0; i < 220; i++) {
    const n = Math.floor(random() * secrets.length);
    const key = random() < 0.02 ? `${secrets[n]}x` : secrets[n];
    const account = Math.floor(n / config.keysPerAccount);
    const answers = await Promise.all([
      client.get('/usage', key), client.get('/statement', key), client.get(`/invoices/inv${account}-${i % 150}`, key), client.get('/usage', key),
    ]);
    for (const a of answers) {
      statuses[a.status] = (statuses[a.status] ?? 0) + 1;
      sum.update(a.text);
    }
  }
  console.log(statuses, audit.summary());
  console.log(sum.digest('hex'));
  client.close();
  server.close();
}

main();
