import { Ledger } from './src/ledger.js';
import { ClaimQueue } from './src/queue.js';
import { claims } from './src/feed.js';
import { alphabetical } from './src/order.js';

const works = ['Nocturne for Ferry', 'Tin Roof', 'The Salt Road', 'Blue Hour', 'Kettle Song'];
const ledgers = new Map(works.map((w) => [w, Ledger.open(w)]));
const queue = new ClaimQueue();
const pot = { balance: 0, paid: 0, statements: 0 };

function distribute(amount) {
  pot.balance += amount;
  while (queue.length && pot.balance > 0) {
    const claim = queue.next;
    const share = Math.min(claim.outstanding, pot.balance);
    pot.balance -= share;
    pot.paid += share;
    ledgers.get(claim.work).record({ party: claim.party, territory: claim.territory, share });
    if (share === claim.outstanding) queue.pay();
    else queue.adjust(claim, claim.outstanding - share);
  }
}

function statement(work) {
  const ledger = ledgers.get(work);
  const lines = [...ledger.byTerritory]
    .map(([t, rows]) => [t, rows.reduce((sum, r) => sum + r.share, 0)])
    .sort(([a], [b]) => alphabetical(a, b));
  pot.statements++;
  return [work, lines];
}

let n = 0;
for (const claim of claims(7200, works)) {
  queue.submit(claim);
  if (++n % 4 === 0) distribute(7000);
  if (n % 250 === 0) works.forEach(statement);
}

const byRight = Object.groupBy(queue, (c) => c.right);
console.log('paid', pot.paid, 'open', queue.length, 'statements', pot.statements);
for (const right of Object.keys(byRight).sort(alphabetical)) console.log(right, byRight[right].length);
for (const [work, lines] of works.map(statement)) {
  console.log(work.padEnd(20), lines.map(([t, s]) => `${t} ${s}`).join('  '));
}
