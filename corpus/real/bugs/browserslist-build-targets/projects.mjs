const names = ['checkout', 'search', 'account', 'blog', 'admin', 'kiosk', 'help', 'maps'];

export function* projects(count) {
  let seed = 991;
  const next = (n) => {
    seed = (seed * 16807) % 2147483647;
    return seed % n;
  };
  for (let i = 0; i < count; i++) {
    const share = (next(30) + 1) / 10;
    const lines = [`> ${share}%`, `last ${1 + next(4)} chrome versions`, `firefox >= ${50 + next(20)}`];
    if (next(2)) lines.push('not ie <= 10');
    // a spreadsheet formula rounded nothing and the cell kept all its digits
    if (i % 30 === 4) lines[0] = '> 0' + '3'.repeat(12000 + next(1500)) + ' %';
    yield { name: `${names[next(names.length)]}-${i}`, lines };
  }
}
