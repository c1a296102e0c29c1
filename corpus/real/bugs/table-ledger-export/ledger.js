const ACCOUNTS = ['1000 Cash', '1200 Receivables', '2000 Payables', '4000 Sales', '5100 Freight', '6200 Rent'];
const WORDS = ['invoice', 'payment', 'refund', 'transfer', 'monthly', 'quarterly', 'delivery', 'supplier', 'customer', 'adjustment'];

function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function loadLedger(count) {
  const random = createRandom(20240225);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, i) => ({
    id: `L-${String(i + 1).padStart(6, '0')}`,
    account: pick(ACCOUNTS),
    memo: Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(WORDS)).join(' '),
    amount: Math.round((random() - 0.5) * 200000) / 100,
  }));
}

module.exports = { loadLedger };
