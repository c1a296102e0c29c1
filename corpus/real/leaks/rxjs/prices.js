'use strict';
const { Subject } = require('rxjs');
const { filter, map, shareReplay } = require('rxjs/operators');

const quotes$ = new Subject();

class Watch {
  constructor(symbol, thresholds) {
    this.symbol = symbol;
    this.thresholds = thresholds;
  }
}

function price$(watch) {
  return quotes$.pipe(
    filter((quote) => quote.symbol === watch.symbol),
    map((quote) => ({ ...quote, alerts: watch.thresholds.filter((t) => quote.price > t.limit).length })),
    shareReplay(1),
  );
}

module.exports = { quotes$, price$, Watch };
