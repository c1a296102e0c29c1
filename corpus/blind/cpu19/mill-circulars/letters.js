'use strict';

// Makes the circulars of a grain mill: an address block, some prose, a price list in columns.
const GRAINS = ['wheat', 'spelt', 'rye', 'oats', 'barley', 'emmer', 'buckwheat', 'millet'];
const PROSE = ('the mill wheel was mended after the spring flood and the stones are newly dressed so that flour of ' +
  'every grade can be had again at short notice carts may come by the lower road until harvest ends and sacks are ' +
  'lent against a small pledge which is paid back when they are returned dry and whole').split(' ');

function Dice(seed) {
  this.state = seed >>> 0;
}

Dice.prototype.roll = function (sides) {
  this.state = (Math.imul(this.state, 1103515245) + 12345) >>> 0;
  return (this.state >>> 10) % sides;
};

Dice.prototype.pick = function (list) {
  return list[this.roll(list.length)];
};

function priceTable(dice, rows, gap) {
  const out = [];
  for (let i = 0; i < rows; i++) {
    const grain = dice.pick(GRAINS);
    const price = (dice.roll(900) / 10 + 10).toFixed(2);
    out.push(grain.padEnd(gap) + price.padStart(8) + ''.padEnd(gap) + (dice.roll(2) ? 'in sacks' : 'loose'));
  }
  return out.join('\n');
}

function makeLetter(dice, number) {
  const words = Array.from({ length: 260 }, () => dice.pick(PROSE));
  return {
    number,
    to: `Baker ${dice.roll(500)}`,
    prose: words.join(' '),
    table: priceTable(dice, 14, 420 + dice.roll(60)),
  };
}

module.exports = { Dice, makeLetter };
