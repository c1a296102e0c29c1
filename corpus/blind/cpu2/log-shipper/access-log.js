const paths = ['/', '/search', '/cart', '/product', '/help'];
const agents = ['Mozilla/5.0 (X11; Linux)', 'curl/8.5.0', 'Mozilla/5.0 (iPhone)'];

export async function* accessLog(count) {
  let s = 51;
  const next = (n) => (s = (s * 48271) % 2147483647) % n;
  let block = '';
  for (let i = 0; i < count; i++) {
    block +=
      `10.${next(4)}.${next(250)}.${next(250)} - - [02/May/2024:${String(next(24)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}:11 +0000] ` +
      `"GET ${paths[next(5)]}?q=${next(9000)} HTTP/1.1" ${next(20) ? 200 : 500} ${next(60000)} "-" "${agents[next(3)]}"\n`;
    if (block.length > 60000) {
      yield block;
      block = '';
    }
  }
  yield block;
}
