'use strict';
const total = Number(process.argv[2]);
let s = 1871;
const r = (n) => (s = (s * 48271) % 2147483647) % n;
const of = (list) => list[r(list.length)];
const LAST = 'Amundsen Bakke Carlsen Dahl Eide Foss Grieg Holm Iversen Juul Krag Lund Moe Nygaard Opsahl Prebensen Ruud Solberg Tveit Vinje'.split(' ');
const FIRST = 'Anna Berta Carl Didrik Elise Fredrik Gunhild Henrik Inga Jens Karen Lars Marta Nils'.split(' ');
const NOUNS = 'letters deeds ledger minutes plan correspondence photographs receipts sermon map inventory petition muster-roll diary'.split(' ');
const TEXT = 'concerning the repair of the quay and the lease of the upper mill as well as complaints by tenants about tolls , fishing rights ; with drafts'.split(' ');
const dates = [() => `${1700 + r(220)}`, () => `c. ${1700 + r(220)}`, () => `${1800 + r(50)}-${51 + r(48)}`, () => `${1 + r(28)} ${of(['Jan.', 'March', 'Sep', 'Dec.'])} ${1750 + r(150)}`, () => `${of(['early ', 'late ', ''])}18th c.`, () => 'n.d.'];

function record(i) {
  const scope = Array.from({ length: 12 + r(50) }, () => of(TEXT)).join(r(9) ? ' ' : '  ');
  return {
    sig: `${of(['A', 'BK', 'PA'])} ${1 + (i >> 4)}${i % 700 === 13 ? '#' : ''}/${i % 4000}`,
    lvl: of(['f', 's', 'ff', 'i', 'i']),
    title: `${of(NOUNS)} and ${of(NOUNS)}, ${of(LAST)} "${of(['Nedre', 'Øvre'])}"`,
    date: of(dates)(),
    ext: r(3) ? { n: 1 + r(40), unit: of(['leaf', 'sheet', 'box']) } : null,
    pers: Array.from({ length: r(4) }, () => ({ last: of(LAST), first: of(FIRST), role: r(2) ? 'author' : undefined })),
    scope,
    closed: r(20) ? undefined : 80,
  };
}

let i = 0;
(function write() {
  while (i < total) if (!process.stdout.write(JSON.stringify(record(i++)) + '\n')) return process.stdout.once('drain', write);
})();
