'use strict';

const PHRASES = [
  'Please note that the sum insured was {{money policy.premium}} before.',
  'In the case of {{name}} we follow the agreement of {{since}}.',
  'The terms for {{policy.branch}} have been revised.',
  'You may answer within thirty days at {{street}}, {{city}}.',
  'We thank you for the trust of many years.',
  'No further steps are needed from you.',
];

class Desk {
  constructor(random, people) {
    this.random = random;
    this.people = people;
    this.counter = 0;
  }

  clause() {
    const lines = [];
    const n = 2 + this.random(4);
    for (let i = 0; i < n; i++) lines.push(PHRASES[this.random(PHRASES.length)]);
    if (this.random(3) === 0) lines.push('{{#if policy.objects}}Objects: {{policy.objects.length}}{{/if}}');
    return `${lines.join('\n')}\n`;
  }

  job() {
    const person = this.people[this.random(this.people.length)];
    this.counter++;
    return {
      kind: ['reminder', 'renewal', 'claim'][this.random(3)],
      person,
      policy: person.policies[this.random(person.policies.length)],
      clerk: `Desk ${1 + this.random(9)}`,
      reference: `${2026}-${String(this.counter).padStart(6, '0')}`,
      clauseText: this.clause(),
    };
  }
}

module.exports = { Desk };
