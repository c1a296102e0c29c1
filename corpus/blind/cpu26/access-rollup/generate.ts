const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/124.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/123.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'curl/8.5.0',
  'python-requests/2.31.0',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

let s = 0x1d872b41;
const rnd = (n: number): number => {
  s ^= s << 13;
  s ^= s >>> 17;
  s ^= s << 5;
  return (s >>> 0) % n;
};
const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

function path(): string {
  switch (rnd(6)) {
    case 0:
      return '/';
    case 1:
      return `/items/${rnd(90_000)}`;
    case 2:
      return `/items/${rnd(90_000)}/reviews?page=${rnd(9)}`;
    case 3:
      return `/search?q=${rnd(5000).toString(36)}&sort=price`;
    case 4:
      return `/assets/app-${(rnd(4) + 4096).toString(16)}.js`;
    default:
      return `/api/carts/${(rnd(2 ** 31) + 2 ** 31).toString(16)}/lines/${rnd(12)}`;
  }
}

/** A day's access log in the combined format with durations, in pieces of some kilobytes. */
export function* accessLog(lines: number): Generator<string> {
  let piece: string[] = [];
  for (let n = 0; n < lines; n++) {
    const second = Math.floor((n / lines) * 86_400);
    const d = new Date(Date.UTC(2024, 2, 14, 0, 0, second));
    const stamp = `${two(d.getUTCDate())}/${MONTHS[d.getUTCMonth()]}/2024:${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} +0000`;
    const visitor = rnd(700 + Math.floor(n / 40));
    const address = `10.${visitor & 31}.${(visitor >> 5) & 255}.${visitor % 251}`;
    const status = rnd(40) === 0 ? 500 + rnd(4) : rnd(25) === 0 ? 404 : 200;
    const method = rnd(9) === 0 ? 'POST' : 'GET';
    piece.push(rnd(900) === 0 ? 'garbled line without anything in it' : `${address} - - [${stamp}] "${method} ${path()} HTTP/1.1" ${status} ${rnd(30_000)} "-" "${AGENTS[visitor % AGENTS.length]}" ${80 + rnd(600) * rnd(90)}`);
    if (piece.length === 100) {
      yield `${piece.join('\n')}\n`;
      piece = [];
    }
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}
