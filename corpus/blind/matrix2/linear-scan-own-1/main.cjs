'use strict';

function rnd(state) {
  state.v = (state.v * 69069 + 1) >>> 0;
  return state.v;
}

function reconcile() {
  const st = { v: 5 };
  const invoices = [];
  const payments = [];
  let i, j, r, hit, open, tmp;
  for (i = 0; i < 15500; i++) {
    r = rnd(st);
    invoices.push({ number: 'RE' + (100000 + i), amount: 500 + (r % 40000), paid: 0, customer: 'K' + (r % 300) });
  }
  for (i = 0; i < 15500; i++) {
    r = rnd(st) >>> 4;
    payments.push({ ref: 'RE' + (100000 + (r % 16200)), amount: 500 + (r % 30000), text: 'Transfer ' + r });
  }
  open = 0;
  for (i = 0; i < payments.length; i++) {
    hit = null;
    for (j = 0; j < invoices.length; j++) {
      if (invoices[j].number === payments[i].ref) {
        hit = invoices[j];
        break;
      }
    }
    if (!hit) {
      open++;
      continue;
    }
    hit.paid += payments[i].amount;
  }
  const perCustomer = {};
  tmp = 0;
  for (i = 0; i < invoices.length; i++) {
    r = invoices[i].amount - invoices[i].paid;
    if (r > 0) tmp += r;
    perCustomer[invoices[i].customer] = (perCustomer[invoices[i].customer] || 0) + r;
  }
  const worst = Object.keys(perCustomer).sort((a, b) => perCustomer[b] - perCustomer[a]).slice(0, 5);
  for (i = 0; i < worst.length; i++) {
    for (j = 0; j < 2; j++) worst[i] = worst[i].padStart(6);
  }
  console.log('unmatched', open, 'outstanding', (tmp / 100).toFixed(2), 'worst', worst.join(','));
}

reconcile();
