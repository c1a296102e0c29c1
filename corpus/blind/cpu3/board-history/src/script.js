export function* script(n) {
  let s = 17;
  const r = (m) => (s = (s * 69621) % 2147483647) % m;
  for (let i = 0; i < n; i++) {
    switch (r(4)) {
      case 0:
        yield { type: 'move', from: r(18), to: r(18), index: r(6) };
        break;
      case 1:
        yield { type: 'rename', column: r(18), index: r(6), title: `Card ${r(9999)}` };
        break;
      case 2:
        yield { type: 'label', column: r(18), index: r(6), label: ['ui', 'api', 'ops', 'later'][r(4)] };
        break;
      default:
        yield { type: 'comment', column: r(18), index: r(6), text: `note ${r(1000)}`, by: `u${r(12)}` };
    }
  }
}
