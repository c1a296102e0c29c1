'use strict';
const { Client } = require('./client');
const { snap } = require('./snap');

const channel = {
  onreply: null,
  post(message) {
    if (message.method.startsWith('notify:')) return;
    queueMicrotask(() => this.onreply({ id: message.id, result: { bin: message.params.sku % 512 } }));
  },
};

const client = new Client(channel);
const stats = { placed: 0, reported: 0 };

async function report(manifest) {
  await client.notify('received', { count: manifest.length });
  stats.reported += manifest.length;
}

async function receive(delivery) {
  const manifest = [];
  for (let line = 0; line < 24; line++) {
    const { bin } = await client.call('allocate', { sku: delivery * 24 + line });
    manifest.push({ sku: delivery * 24 + line, bin, pallet: `P${delivery}-${line}` });
    stats.placed++;
  }
  report(manifest);
}

let delivery = 0;
async function shift(count) {
  for (let i = 0; i < count; i++) await receive(delivery++);
}

async function main() {
  await shift(30);
  for (let phase = 0; phase < 3; phase++) {
    await shift(500);
    await snap();
  }
  console.log(stats);
}

main();
