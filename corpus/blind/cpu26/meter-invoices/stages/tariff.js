'use strict';

const { sumBy } = require('../fp');
const { assoc } = require('../records');

const BANDS = [
  { name: 'night', from: 0, until: 6, cents: 19.4 },
  { name: 'day', from: 6, until: 17, cents: 31.9 },
  { name: 'peak', from: 17, until: 21, cents: 38.2 },
  { name: 'day', from: 21, until: 24, cents: 31.9 },
];

const bandOf = ({ hour }) => BANDS.find((b) => hour % 24 >= b.from && hour % 24 < b.until).name;
const price = Object.fromEntries(BANDS.map((b) => [b.name, b.cents]));

const useByBand = sumBy(bandOf, (u) => u.wh);

const round = (x) => Math.round(x * 100) / 100;

const position = (band, wh) => ({ band, kwh: round(wh / 1000), amount: round((wh / 1000) * price[band]) });

const invoice = (contract, usage) => {
  const positions = Object.entries(useByBand(usage)).map(([band, wh]) => position(band, wh));
  const base = { meter: contract.meter, customer: contract.customer, positions };
  const net = round(positions.reduce((sum, p) => sum + p.amount, contract.standing));
  const uncertain = usage.reduce((n, u) => n + (u.certain ? 0 : 1), 0);
  return assoc(assoc(base, 'net', net), 'provisional', uncertain > usage.length / 4);
};

module.exports = { invoice };
