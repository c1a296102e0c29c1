const verbs = ['opened', 'closed', 'flushed', 'rotated', 'resumed'];

export function* records(count) {
  let s = 20011;
  const rnd = (n) => ((s = (s * 16807) % 2147483647), s % n);
  for (let i = 0; i < count; i++) {
    let body = '\n'.repeat(rnd(3)) + Array.from({ length: 3 + rnd(8) }, () => `unit ${rnd(90)} ${verbs[rnd(5)]}`).join('\n');
    // a terminal that was cleared by scrolling
    if (i % 100 === 31) body += '\n'.repeat(9000 + rnd(2500)) + 'unit 0 resumed';
    yield { host: `n${rnd(9)}`, body: body + '\n'.repeat(rnd(4)) };
  }
}
