'use strict';

const { EventEmitter } = require('node:events');
const { memoize } = require('./memo.js');
const { parse } = require('./rules.js');

const ruleFor = memoize((site, text) => parse(text.replaceAll('$site', site)));
const labelFor = memoize((site, severity) => `[${severity.toUpperCase()}] ${site}`, { key: (site, severity) => `${site}/${severity}` });

class Monitor extends EventEmitter {
  #rules = [];
  #history = new Map();

  rule(name, severity, text) {
    this.#rules.push({ name, severity, text });
    return this;
  }

  accept(sample) {
    const env = this.#environment(sample);
    for (const rule of this.#rules) {
      if (ruleFor(sample.site, rule.text)(env)) {
        this.emit('alarm', { label: labelFor(sample.site, rule.severity), rule: rule.name, at: sample.at });
      }
    }
  }

  #environment(sample) {
    const recent = this.#history.get(sample.site) ?? [];
    recent.push(sample.temp);
    if (recent.length > 12) recent.shift();
    this.#history.set(sample.site, recent);
    const mean = recent.reduce((a, b) => a + b, 0) / recent.length;
    return { ...sample, mean, previous: recent.at(-2) ?? sample.temp };
  }
}

module.exports = { Monitor };
