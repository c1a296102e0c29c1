'use strict';

const { once } = require('node:events');
const { Book } = require('./engine/book');
const { RiskLedger } = require('./engine/risk');
const { Candles } = require('./feed/candles');
const { Gateway } = require('./gateway/server');
const { Traders } = require('./gateway/trader');

const SYMBOLS = ['WHEAT', 'MAIZE', 'BARLEY', 'OATS', 'RYE', 'SOY'];

async function main() {
  const clock = { now: 0 };
  const risk = new RiskLedger(4000);
  const candles = new Candles(60_000);
  let trades = 0;
  const onTrade = (symbol, price, quantity, maker, taker) => {
    trades++;
    candles.trade(symbol, price, quantity, clock.now);
    risk.settle(symbol, price, quantity, taker.buy ? taker.owner : maker.owner, taker.buy ? maker.owner : taker.owner);
  };
  const books = new Map(SYMBOLS.map((s) => [s, new Book(s, onTrade)]));
  const gateway = new Gateway({ books, risk, clock });
  gateway.server.listen(0, '127.0.0.1');
  await once(gateway.server, 'listening');
  const digest = await new Traders({ symbols: SYMBOLS, seed: 1234567, traders: 40 }).run(gateway.server.address().port, 220_000, 400);
  gateway.server.close();
  console.log(gateway.stats, { trades });
  for (const s of SYMBOLS) console.log(s, books.get(s).last, books.get(s).orders.size, candles.vwap(s).toFixed(2), candles.series.get(s).length);
  console.log([...risk.accounts.values()].reduce((n, a) => n + a.cash, 0), digest);
}

main();
