const { lcs } = require('./lcs.cjs');
const { versions } = require('./texts.cjs');

let kept = 0;
for (const [a, b] of versions(14)) kept += lcs(a.split('\n'), b.split('\n'));
console.log(kept);
