'use strict';

const LIGATURES = { 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬀ': 'ff', 'ﬃ': 'ffi' };

/** Every rule is a name and a function from text to text; they apply in order. */
class RuleBook {
  constructor() {
    this.rules = [];
  }

  replace(name, pattern, by) {
    this.rules.push({ name, apply: (text) => text.replace(pattern, by) });
    return this;
  }

  apply(text) {
    return this.rules.reduce((current, rule) => rule.apply(current), text);
  }
}

const lineRules = new RuleBook()
  .replace('ligatures', /[ﬁﬂﬀﬃ]/g, (c) => LIGATURES[c])
  .replace('quotes', /[“”„]/g, '"')
  .replace('hyphens', /(\w)[‐‑­](\w)/g, '$1-$2')
  .replace('digits', /(?<=\d)[oO](?=\d)/g, '0')
  .replace('leader', /[ .]+$/, '')
  .replace('page', /^\s*\[?(?:page|p\.)\s*(\d+)\]?$/i, '<page $1>');

const pageRules = new RuleBook()
  .replace('word breaks', /([a-z])-\n([a-z])/g, '$1$2')
  .replace('blank lines', /\n{3,}/g, '\n\n')
  .replace('emphasis', /\*([^*\n]+)\*/g, '<em>$1</em>');

module.exports = { lineRules, pageRules, RuleBook };
