'use strict';

const callbacks = new Map();
let state = 'open';
let serial = 0;

/** Runs `fn` when the process is asked to go down. */
function beforeClose(label, fn) {
  const ticket = ++serial;
  callbacks.set(ticket, { label, fn });
  return () => callbacks.delete(ticket);
}

async function close() {
  if (state !== 'open') return;
  state = 'closing';
  for (const { fn } of [...callbacks.values()].reverse()) await fn();
  callbacks.clear();
  state = 'closed';
}

module.exports = { beforeClose, close, isOpen: () => state === 'open' };
