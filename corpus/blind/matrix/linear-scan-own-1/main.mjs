function createAccounts(count) {
  const accounts = [];
  for (let i = 0; i < count; i++) {
    accounts.push({ iban: 'DE' + (1000000 + ((i * 7919) % 900001)), balance: 0, moves: 0 });
  }
  return accounts;
}

function findAccount(accounts, iban) {
  for (let i = 0; i < accounts.length; i++) {
    if (accounts[i].iban === iban) return accounts[i];
  }
  return null;
}

function createMoves(accounts, count) {
  const moves = [];
  let state = 21;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    const source = accounts[state % accounts.length];
    moves.push({ iban: 'DE' + source.iban.slice(2), cents: (state % 20001) - 10000, kind: state % 3 });
  }
  return moves;
}

function reconcile(accounts, moves) {
  const kinds = ['card', 'wire', 'cash'];
  const perKind = { card: 0, wire: 0, cash: 0 };
  let unknown = 0;
  for (const move of moves) {
    const account = findAccount(accounts, move.iban);
    if (!account) { unknown++; continue; }
    account.balance += move.cents;
    account.moves++;
    perKind[kinds[move.kind]] += move.cents;
  }
  return { unknown, perKind };
}

const accounts = createAccounts(6000);
const result = reconcile(accounts, createMoves(accounts, 56000));
let negative = 0;
for (const account of accounts) if (account.balance < 0) negative++;
console.log(result, negative);
