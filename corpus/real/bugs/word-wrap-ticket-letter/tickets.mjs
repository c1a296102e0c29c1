const lines = [
  'The replacement part arrived on Tuesday and was fitted the same afternoon.',
  'Please let us know whether the noise has come back since then.',
  'Your reference number is printed at the top of this letter.',
  'Two of the three readings were outside the range we agreed on.',
];

export function tickets(count) {
  let s = 8086;
  const rnd = (n) => ((s = (s * 16807) % 2147483647), s % n);
  return Array.from({ length: count }, (_, id) => {
    const body = Array.from({ length: 4 + rnd(6) }, () => lines[rnd(lines.length)]);
    // signature blocks come from a form that fills its box
    if (id % 25 === 3) body.push('Regards,' + ' '.repeat(5200 + rnd(800)) + 'R. Maddox');
    return { id, customer: `c${rnd(300)}`, body: body.join(' ') };
  });
}
