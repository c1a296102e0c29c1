'use strict';

const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(n) {
  if (n >= 1000) {
    const rest = n % 1000;
    return inWords(Math.floor(n / 1000)) + ' thousand' + (rest ? ' ' + inWords(rest) : '');
  }
  if (n >= 100) {
    const rest = n % 100;
    return UNITS[Math.floor(n / 100)] + ' hundred' + (rest ? ' and ' + inWords(rest) : '');
  }
  if (n >= 20) return TENS[Math.floor(n / 10)] + (n % 10 ? '-' + UNITS[n % 10] : '');
  return UNITS[n];
}

class Merger {
  constructor(clauses, fields) {
    this.clauses = clauses;
    this.fields = fields;
    this.used = new Map();
  }

  resolve(tag) {
    const colon = tag.indexOf(':');
    const kind = tag.slice(0, colon);
    const arg = tag.slice(colon + 1);
    this.used.set(kind, (this.used.get(kind) || 0) + 1);
    switch (kind) {
      case 'clause':
        return this.clauses.get(arg) ?? '';
      case 'field':
        return this.fields[arg] ?? '________';
      case 'sum':
        return `EUR ${arg} (${inWords(Number(arg))})`;
      default:
        throw new Error('unknown tag ' + tag);
    }
  }

  // A clause may bring further tags with it, so the search goes on where the tag stood.
  merge(template) {
    let text = template;
    let at = text.indexOf('[[');
    while (at !== -1) {
      const end = text.indexOf(']]', at);
      const value = this.resolve(text.slice(at + 2, end));
      text = text.slice(0, at) + value + text.slice(end + 2);
      at = text.indexOf('[[', at);
    }
    return text;
  }
}

module.exports = { Merger, inWords };
