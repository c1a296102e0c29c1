'use strict';
const { startGate } = require('./gate');
const { shop } = require('./shop');

(async () => {
  const gate = await startGate();
  const results = [];
  for await (const reply of shop(gate.port, 44)) results.push(reply);
  await gate.close();
  const lines = results.reduce((n, r) => n + r.lines, 0);
  const refused = results.reduce((n, r) => n + r.refused, 0);
  const pallets = results.reduce((n, r) => n + r.pallets, 0);
  console.log(`batches ${results.length}, lines ${lines}, refused ${refused}, pallets ${pallets}`);
  console.log(`fill ${(results.reduce((n, r) => n + r.fill, 0) / results.length).toFixed(4)}`);
  console.log(gate.reasons().map(([r, n]) => `${r}: ${n}`).join('\n'));
})();
