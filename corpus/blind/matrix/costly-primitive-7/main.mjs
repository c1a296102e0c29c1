import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const journal = [];
const totals = { deposit: 0, withdraw: 0, refused: 0 };
const balances = new Map();

function origin() {
  const lines = new Error().stack.split('\n');
  return lines[3] ? lines[3].trim() : 'unknown';
}

function publish(name, payload) {
  journal.push({ name, origin: origin() });
  if (journal.length > 2000) journal.length = 1000;
  bus.emit(name, payload);
}

const handlers = {
  deposit({ account, cents }) {
    balances.set(account, (balances.get(account) ?? 0) + cents);
    totals.deposit += cents;
  },
  withdraw({ account, cents }) {
    const balance = balances.get(account) ?? 0;
    if (balance < cents) {
      publish('refused', { account });
      return;
    }
    balances.set(account, balance - cents);
    totals.withdraw += cents;
  },
  refused() {
    totals.refused++;
  },
};

for (const [name, handler] of Object.entries(handlers)) bus.on(name, handler);

function replay(count) {
  let state = 808;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    publish(state % 5 < 2 ? 'withdraw' : 'deposit', { account: state % 400, cents: 100 + (state % 900) });
  }
}

replay(60000);
console.log(totals, balances.size, journal.at(-1).name, new Error('end of replay').message);
