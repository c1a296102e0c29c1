'use strict';
// Upload rules as tenants keep them in a free text field.
exports.tenants = function tenants(count) {
  let s = 777001;
  const rnd = (n) => ((s = (s * 48271) % 2147483647), s % n);
  const kinds = ['*.{png,jpg}', 'docs/**/*.pdf', '*.csv', 'scan-?.tif', 'export-{1..5}.txt'];
  return Array.from({ length: count }, (_, i) => {
    const rules = [kinds[rnd(5)], kinds[rnd(5)]];
    // a template engine stopped half way
    if (i % 15 === 8) rules.push('{'.repeat(10500 + rnd(900)) + 'file');
    return { name: `tenant-${i}`, rules };
  });
};

exports.uploads = function* uploads(count) {
  let s = 515;
  const rnd = (n) => ((s = (s * 16807) % 2147483647), s % n);
  const ends = ['png', 'pdf', 'csv', 'tif', 'txt', 'exe'];
  for (let i = 0; i < count; i++) yield `${rnd(3) ? '' : 'docs/2024/'}${['scan-', 'export-', 'a'][rnd(3)]}${rnd(9)}.${ends[rnd(6)]}`;
};
