'use strict';
const minimatch = require('minimatch');
const { tenants, uploads } = require('./tenants');

function compileRules(tenant) {
  const matchers = [];
  let variants = 0;
  for (const rule of tenant.rules) {
    const expanded = minimatch.braceExpand(rule);
    variants += expanded.length;
    for (const pattern of expanded) {
      if (pattern.length > 260) continue; // no path is that long
      matchers.push(new minimatch.Minimatch(pattern, { nobrace: true }));
    }
  }
  return { name: tenant.name, matchers, variants };
}

function decide(compiled, path) {
  for (const matcher of compiled.matchers) if (matcher.match(path)) return true;
  return false;
}

const compiled = tenants(240).map(compileRules);
const files = [...uploads(150)];
const ranking = [];
for (const tenant of compiled) {
  let accepted = 0;
  for (const file of files) if (decide(tenant, file)) accepted++;
  ranking.push({ name: tenant.name, accepted, variants: tenant.variants });
}
ranking.sort((a, b) => b.accepted - a.accepted || a.name.localeCompare(b.name));
const total = ranking.reduce((n, r) => n + r.accepted, 0);
console.log(`${total} of ${files.length * compiled.length} accepted, ${ranking.reduce((n, r) => n + r.variants, 0)} variants`);
for (const { name, accepted, variants } of ranking.slice(0, 5)) console.log(name, accepted, variants);
