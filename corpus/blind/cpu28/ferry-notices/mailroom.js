'use strict';
const pug = require('pug');
const views = require('./views');

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

function clock(hour, minute) {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function plain(html) {
  return html
    .replace(/<(h1|h2|p|tr|li|div)\b[^>]*>/g, '\n')
    .replace(/<td\b[^>]*>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

class Mailroom {
  constructor(seating) {
    this.seating = seating;
    this.helpers = { money: (p) => money.format(p / 100), clock };
  }

  *lettersFor(party) {
    yield this.letter('boarding', party);
    if (party.sailing.delay > 0) yield this.letter('late', party);
    if (party.sailing.delay >= 60) yield this.letter('refund', party);
  }

  letter(kind, party) {
    const locals = {
      ...this.helpers,
      party,
      sailing: party.sailing,
      seats: this.seating.labels(party),
      share: Math.min(1, party.sailing.delay / 120),
    };
    const html = pug.render(views[kind], locals);
    return { to: party.ref, kind, html, text: plain(html) };
  }
}

module.exports = { Mailroom };
