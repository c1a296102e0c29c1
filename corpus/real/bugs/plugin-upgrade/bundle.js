'use strict';

const KINDS = ['chart', 'table', 'badge', 'panel'];

// A plugin bundle as the vendors ship it: one wrapper with many parts.
exports.bundle = (name, parts) => {
  let s = 17;
  for (const c of name) s = (s * 33 + c.charCodeAt(0)) % 1000003;
  const roll = (n) => (s = (s * 75 + 74) % 65537) % n;
  const out = [`(function (host) {`];
  for (let i = 0; i < parts; i++) {
    const kind = KINDS[roll(KINDS.length)];
    out.push(`  // part ${i}`);
    out.push(`  function ${kind}${i}(data, size) {`);
    out.push(`    var width = size.width - ${roll(40)}, rows = data.rows;`);
    if (roll(3) === 0) out.push(`    host.register("${kind}-${i}", { width: width });`);
    out.push(`    return rows.map(function (row) { return row.value * ${1 + roll(9)} / width; });`);
    out.push('  }');
  }
  out.push('})(window.host);');
  return out.join('\n') + '\n';
};
