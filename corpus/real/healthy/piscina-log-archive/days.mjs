const levels = ['INFO', 'INFO', 'INFO', 'WARN', 'DEBUG'];
const paths = ['/cart', '/search?q=lamp', '/login', '/product/881', '/static/app.js'];

export function readDay(day, count) {
  let state = day * 7919;
  const next = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
  const lines = [];
  for (let k = 0; k < count; k++) {
    lines.push(`day=${day} ${10 + next(13)}:${10 + next(49)}:00 ${levels[next(5)]} ${paths[next(5)]} ${200 + next(4) * 100} ${next(900)}ms client=${next(5000)}`);
  }
  return lines.join('\n');
}
