// Makes reports the way that the scales write them: a heading, then a line for each delivery.
export function loadGrowers(rand, size) {
  const growers = new Map();
  for (let i = 0; i < size; i++) {
    const code = `G${100000 + i}`;
    growers.set(code, {
      code,
      name: `${rand.word(6)} ${rand.word(9)}`,
      village: rand.word(7),
      plots: [{ row: rand.int(90), trees: rand.int(400) }, { row: rand.int(90), trees: rand.int(400) }],
      delivered: 0,
    });
  }
  return growers;
}

export function writeReport(rand, growers, lines) {
  const out = [`Report of ${rand.word(8)} orchard no. ${rand.int(900)}; lot ${rand.hex(20)}`];
  for (let i = 0; i < lines; i++) {
    const code = `G${100000 + rand.int(growers.size)}`;
    out.push(`${code};${rand.pick(['apple', 'pear', 'plum', 'quince'])};${(rand.next() * 400).toFixed(2)};${rand.hex(40)}`);
  }
  return Buffer.from(out.join('\n')).toString('latin1');
}
