import { Rand } from './rand.js';
import { checkpoint } from './checkpoint.js';
import { RateTable } from './rates.js';
import { Board } from './board.js';
import { loadContracts } from './contracts.js';

const rand = new Rand(9917);
const rates = new RateTable(['EUR', 'USD', 'GBP', 'NOK', 'CHF', 'JPY', 'SEK', 'PLN']);
const contracts = loadContracts(rand, rates.codes, 11000);

let shown = 0;
for (let round = 1; round <= 3; round++) {
  for (let visit = 0; visit < 25; visit++) {
    const board = new Board(rates);
    for (let i = 0; i < 30; i++) board.add(rand.pick(contracts));
    if (visit % 5 === 0) rates.quote(rand.pick(rates.codes), 0.5 + rand.next());
    shown += board.render().length;
    board.close();
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${shown} characters drawn`);
