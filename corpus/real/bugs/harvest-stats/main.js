const mingo = require('mingo');
const { deliveries } = require('./growers');
const queries = require('./queries');
const { payouts, gini } = require('./payout');

function section(title, rows) {
  console.log(`-- ${title}`);
  for (const row of rows) console.log(JSON.stringify(row));
}

const year = deliveries(8000, 700, 1848);
section('season', mingo.aggregate(year, queries.season));
section('regions', mingo.aggregate(year, queries.regions));
section('weeks', mingo.aggregate(year, queries.weeks).map((w) => ({ week: w._id, tonnes: Math.round(w.kilos / 1000), wet: w.wet })));

const rows = payouts(year);
section('payouts', rows.slice(0, 5).map((r) => ({ ...r, value: Number(r.value.toFixed(2)) })));
console.log(`gini ${gini(rows).toFixed(5)}`);

const early = mingo.find(year, { day: { $lt: 170 }, crop: { $in: ['rye', 'oats'] } }, { no: 1, grower: 1, _id: 0 }).sort({ no: 1 }).limit(4).all();
section('early', early);
