import { request } from 'node:http';

export function call(agent, port, method, path, body) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const req = request({ agent, port, host: '127.0.0.1', method, path }, (res) => {
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (part) => (text += part));
    res.on('end', () => resolve({ status: res.statusCode, body: JSON.parse(text) }));
  });
  req.on('error', reject);
  req.end(payload);
  return promise;
}

export function* dice(seed) {
  let x = BigInt.asUintN(32, BigInt(seed)) | 1n;
  let v = Number(x);
  for (;;) {
    v ^= v << 13;
    v ^= v >>> 17;
    v ^= v << 5;
    yield (v >>> 0) / 4294967296;
  }
}

export function* visits(count, lots, seed) {
  const roll = dice(seed);
  const next = (n) => Math.floor(roll.next().value * n);
  for (let i = 0; i < count; i++) {
    if (i % 12 === 11) {
      yield { method: 'GET', path: '/board' };
      continue;
    }
    const bids = [];
    for (let k = 6 + next(9); k > 0; k--) bids.push({ lot: next(lots), maximum: 50 + next(40 + i * 30) });
    yield { method: 'POST', path: `/paddles/p-${next(90)}/bids`, body: { bids } };
  }
}
