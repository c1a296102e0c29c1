'use strict';
const { Parser } = require('./parser');
const { Needle } = require('./needle');

let r = 6502;
const die = (n) => {
  r = (r * 75 + 74) % 65537;
  return r % n;
};

const MOTIFS = [
  { width: 4, text: (n) => `(k2, p2) x ${n}` },
  { width: 4, text: (n) => `(yo, k2tog, k2) x ${n}` },
  { width: 4, text: (n) => `(ssk, yo, p2,) x ${n}` },
  { width: 8, text: (n) => `(cable, (k1, p1) x 2) x ${n}` },
  { width: 4, text: (n) => `(sl, k3) x ${n}` },
];

function pattern(name, rows, width) {
  let source = `# ${name}\n`;
  for (let row = 1; row <= rows; row++) {
    let left = width;
    const parts = [`k2`];
    while (left >= 8) {
      const motif = MOTIFS[die(MOTIFS.length)];
      const times = 1 + die(Math.min(4, Math.floor(left / motif.width)));
      parts.push(motif.text(times));
      left -= times * motif.width;
    }
    if (left > 0) parts.push(`p${left}`);
    parts.push('k2');
    source += `row ${row}: ${parts.join(', ')}; # ${row % 2 ? 'right' : 'wrong'} side\n`;
  }
  return source;
}

const GARMENTS = ['Shawl', 'Pullover', 'Cushion', 'Runner', 'Throw'];
let total = { rows: 0, yarn: 0, wrong: 0, characters: 0 };
for (let i = 0; i < 560; i++) {
  const width = 80 + die(20) * 8;
  const source = pattern(`${GARMENTS[i % GARMENTS.length]} no. ${i + 1}`, 50 + die(36), width);
  const tree = new Parser(source).parse();
  const needle = new Needle(width + 4).knit(tree);
  total = {
    ...total,
    rows: total.rows + tree.rows.length,
    yarn: total.yarn + needle.yarn,
    wrong: total.wrong + needle.problems.length,
    characters: total.characters + source.length,
  };
}
console.log(`${total.rows} rows from ${total.characters} characters, ${total.wrong} rows that do not add up`);
console.log(`yarn ${(total.yarn * 0.012).toFixed(0)} m`);
