'use strict';

const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { gzipSync } = require('node:zlib');
const { checkEntry, toRow, HEADER } = require('./rows');

function archive({ ledger, bytes }) {
  const document = JSON.parse(Buffer.from(bytes.buffer).toString('utf8'));
  if (document.ledger !== ledger) throw new Error(`document is for ledger ${document.ledger}`);

  const accounts = new Map();
  const lines = [HEADER];
  for (const entry of document.entries) {
    const problem = checkEntry(entry);
    if (problem) throw new Error(`entry ${entry.id}: ${problem}`);
    accounts.set(entry.account, (accounts.get(entry.account) ?? 0) + entry.amount);
    lines.push(toRow(entry));
  }
  const csv = lines.join('\r\n');
  const digest = createHash('sha256').update(csv).digest('hex');
  const packed = gzipSync(csv, { level: 3 });
  const balance = [...accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([account, sum]) => ({ account, sum }));
  return { rows: document.entries.length, digest, packed: new Uint8Array(packed), balance };
}

parentPort.on('message', (message) => {
  if (message.stop) {
    parentPort.close();
    return;
  }
  try {
    parentPort.postMessage({ result: archive(message) });
  } catch (error) {
    parentPort.postMessage({ error: error.message });
  }
});
