'use strict';
const Handlebars = require('handlebars');

const hb = Handlebars.create();

hb.registerHelper('money', (value) => `CHF ${Number(value).toFixed(2)}`);
hb.registerHelper('upper', (text) => String(text).toUpperCase());
hb.registerPartial('head', '{{name}}\n{{street}}\n{{upper city}}\n\nPolicy {{policy.number}} ({{policy.branch}})\n');
hb.registerPartial('foot', '\nYours\n{{clerk}}\nreference {{reference}}\n');

const BODIES = {
  reminder: '{{> head}}Dear {{name}},\nthe premium of {{money policy.premium}} is due.\n{{> (lookup . "clause")}}{{> foot}}',
  renewal: '{{> head}}Dear {{name}},\nwe renew your contract of {{since}}.\n{{> (lookup . "clause")}}{{> foot}}',
  claim: '{{> head}}Dear {{name}},\nwe have looked into your claim.\n{{#each policy.objects}}{{pos}}. {{money worth}}\n{{/each}}{{> (lookup . "clause")}}{{> foot}}',
};

const bodies = new Map();

function bodyFor(kind) {
  let body = bodies.get(kind);
  if (!body) {
    body = hb.compile(BODIES[kind], { noEscape: true });
    bodies.set(kind, body);
  }
  return body;
}

function typeset(job) {
  const clause = `clause-${job.reference}`;
  hb.registerPartial(clause, job.clauseText);
  const text = bodyFor(job.kind)({
    name: job.person.name,
    street: job.person.street,
    city: job.person.city,
    since: job.person.since,
    policy: job.policy,
    clerk: job.clerk,
    reference: job.reference,
    clause,
  }, { allowProtoPropertiesByDefault: true });
  return text;
}

module.exports = { typeset };
