'use strict';

class CompiledRule {
  constructor(id, source) {
    this.id = id;
    this.source = source;
    this.steps = source.split(' and ').map((part) => {
      const [field, op, value] = part.split(' ');
      return { field, op, value: Number(value), note: `${id}:${field}${op}${value}` };
    });
  }

  matches(facts) {
    for (const { field, op, value } of this.steps) {
      const fact = facts[field];
      if (op === '<' ? !(fact < value) : !(fact > value)) return false;
    }
    return true;
  }
}

class RuleBook {
  constructor(sources) {
    this.sources = sources;
    this.compiled = new Map();
  }

  rule(id) {
    let rule = this.compiled.get(id);
    if (!rule) {
      rule = new CompiledRule(id, this.sources[id]);
      this.compiled.set(id, rule);
    }
    return rule;
  }

  count(facts, ids) {
    let hits = 0;
    for (const id of ids) if (this.rule(id).matches(facts)) hits++;
    return hits;
  }
}

module.exports = { RuleBook };
