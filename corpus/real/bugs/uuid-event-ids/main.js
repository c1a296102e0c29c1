'use strict';

const { v4: uuid } = require('uuid');

function importEvents(lines) {
  const byKind = new Map();
  for (const line of lines) {
    const event = { id: uuid(), correlation: uuid(), kind: line.kind, at: line.at };
    const list = byKind.get(event.kind) || [];
    list.push(event);
    byKind.set(event.kind, list);
  }
  return byKind;
}

const kinds = ['opened', 'clicked', 'bounced', 'sent'];
const lines = Array.from({ length: Number(process.env.LINES || 180000) }, (_, i) => ({ kind: kinds[i % 4], at: 1700000000 + i }));
const events = importEvents(lines);
console.log([...events].map(([kind, list]) => `${kind}=${list.length}`).join(' '), events.get('sent')[0].id.length);
