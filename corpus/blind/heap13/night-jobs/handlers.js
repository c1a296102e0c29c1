import { setImmediate as turn } from 'node:timers/promises';
import { here, within } from './scope.js';

export function loadAccounts(rnd, count) {
  const accounts = new Map();
  for (let i = 0; i < count; i++) {
    accounts.set(i, {
      id: i,
      holder: `holder ${Math.floor(rnd() * 1e6)}`,
      plan: ['basic', 'plus', 'family', 'pro'][Math.floor(rnd() * 4)],
      usage: Array.from({ length: 12 }, () => ({ units: Math.floor(rnd() * 900), peak: rnd() })),
      balance: 0,
    });
  }
  return accounts;
}

const RATES = { basic: 4, plus: 3, family: 2.5, pro: 2 };

export const handlers = {
  async invoice({ accounts, ids }) {
    let sum = 0;
    for (const id of ids) {
      const account = accounts.get(id);
      const units = account.usage.reduce((n, month) => n + month.units, 0);
      const amount = units * RATES[account.plan];
      account.balance = amount;
      sum += amount;
      here().note(`account ${id} charged`, { plan: account.plan, units, amount });
    }
    await turn();
    return sum;
  },

  async audit({ accounts, ids }) {
    let odd = 0;
    await within('sample', { depth: 2 }, async (scope) => {
      for (const id of ids) {
        await null;
        if (accounts.get(id).usage.some((month) => month.peak > 0.97)) {
          odd += 1;
          scope.note(`peak seen for ${id}`, { region: scope.get('region') });
        }
      }
    });
    for (const id of ids) here().note(`account ${id} audited`, { odd, holder: accounts.get(id).holder });
    return odd;
  },

  async statement({ accounts, ids }) {
    let pages = 0;
    for (const id of ids) {
      const account = accounts.get(id);
      pages += 1 + Math.ceil(account.usage.length / 8);
      here().note(`statement ${id}`, { pages, balance: account.balance });
    }
    await turn();
    return pages;
  },
};
