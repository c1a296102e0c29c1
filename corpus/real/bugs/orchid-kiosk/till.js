'use strict';

class Till {
  constructor(settings) {
    this.settings = settings;
  }

  lineTotal({ genus, pot, count, member }) {
    const price = this.settings.get(`prices.${genus}.${pot}`);
    const unit = member ? price.members : price.net;
    return Math.round(unit * count * (1 + this.settings.get('tax.plants')));
  }

  checkout(basket) {
    let total = 0;
    const lines = [];
    for (const item of basket.items) {
      const amount = this.lineTotal(Object.assign({ member: basket.member }, item));
      lines.push([`${item.count} ${item.genus} ${item.pot}`, amount]);
      total += amount;
    }
    const percent = this.settings
      .get('discounts')
      .filter((d) => total >= d.from)
      .reduce((best, d) => Math.max(best, d.percent), 0);
    total = Math.round(total * (1 - percent / 100));
    const step = this.settings.get(basket.cash ? 'rounding.cash' : 'rounding.card');
    return { lines, percent, total: Math.round(total / step) * step };
  }

  print({ lines, percent, total }) {
    const { header, footer, width } = this.settings.get('receipt');
    const centre = (s) => ' '.repeat(Math.max(0, (width - s.length) >> 1)) + s;
    const row = (l, n) => l.padEnd(width - 9, '.') + (n / 100).toFixed(2).padStart(9, '.');
    return [centre(header), ...lines.map(([l, n]) => row(l, n)), row(`total (-${percent.toFixed(1)}%)`, total), ...footer.map(centre)].join('\n');
  }
}

module.exports = Till;
