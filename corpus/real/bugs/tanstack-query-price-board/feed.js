function listInstruments(count) {
  return Array.from({ length: count }, (_, i) => `${'ABCDEFGHIJ'[i % 10]}${i.toString(36).toUpperCase().padStart(3, '0')}`);
}

function createFeed(instruments) {
  let state = 8604;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  return () => instruments.map((symbol) => ({ symbol, price: Math.round(random() * 50000) / 100 }));
}

module.exports = { listInstruments, createFeed };
