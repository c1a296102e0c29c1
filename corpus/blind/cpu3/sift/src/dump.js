const UNITS = ['sshd', 'cron', 'kernel', 'nginx', 'postfix'];

export function* dump(records) {
  let s = 5;
  const r = (n) => (s = (s * 16807) % 2147483647) % n;
  for (let i = 0; i < records; i++) {
    const unit = UNITS[r(5)];
    const pad = ' '.repeat(r(8) === 0 ? 900 + r(700) : r(12));
    yield Buffer.from(`host${r(9)} ${unit}[${1000 + r(900)}]: code=${r(6)} took ${r(4000)}ms${pad}|end\n`);
  }
}
