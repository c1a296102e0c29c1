'use strict';

// The generated file: one block of shared settings; every service merges it, and the template
// engine adds the shared block once per enabled feature flag.
function renderCompose() {
  const lines = ['x-defaults: &defaults'];
  for (let i = 0; i < 4000; i++) lines.push(`  SETTING_${i}: value-${i % 17}`);
  lines.push('services:');
  for (let s = 0; s < 220; s++) {
    lines.push(`  service-${s}:`);
    const merged = new Array(18).fill('*defaults').join(', ');
    lines.push(`    <<: [${merged}]`);
    lines.push(`    image: registry.local/service-${s}:1.${s}`);
  }
  return lines.join('\n');
}

module.exports = { renderCompose };
