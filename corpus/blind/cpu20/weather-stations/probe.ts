import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const key = process.argv[3];
const agent = new Agent({ keepAlive: true, maxSockets: 12 });

function send(method: string, path: string, body?: string): Promise<{ status: number; size: number }> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = { 'x-station-key': key };
    if (body !== undefined) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = Buffer.byteLength(body);
    }
    const req = request({ host: '127.0.0.1', port, method, path, agent, headers }, (res) => {
      let size = 0;
      res.on('data', (chunk: Buffer) => { size += chunk.length; });
      res.on('end', () => resolve({ status: res.statusCode!, size }));
    });
    req.on('error', reject);
    req.end(body);
  });
}

function* wave(seed: number): Generator<string, never> {
  let at = 1_700_000_000;
  let state = seed * 2654435761 >>> 0;
  for (;;) {
    const readings = [];
    for (let i = 0; i < 24; i++) {
      state ^= state << 13; state ^= state >>> 17; state ^= state << 5; state >>>= 0;
      const u = state / 4294967296;
      readings.push({ at: at += 300, temperature: Math.round((10 + 12 * Math.sin(at / 13750) + u * 3) * 10) / 10, humidity: Math.round(40 + u * 50), wind: Math.round(u * 180) / 10 });
    }
    yield JSON.stringify({ readings });
  }
}

async function station(index: number): Promise<[number, number]> {
  const name = `st-${index}`;
  const bodies = wave(index + 1);
  let ok = 0;
  let bytes = 0;
  for (let round = 0; round < 130; round++) {
    const answers = [
      await send('POST', `/stations/${name}/readings`, bodies.next().value),
      await send('GET', `/stations/${name}/readings?limit=48`),
    ];
    if (round % 3 === 0) answers.push(await send('GET', `/regions/region${index % 6}`));
    for (const { status, size } of answers) {
      if (status < 300) ok++;
      bytes += size;
    }
  }
  return [ok, bytes];
}

const results = await Promise.all(Array.from({ length: 12 }, (_, i) => station(i)));
agent.destroy();
process.send!({ ok: results.reduce((n, r) => n + r[0], 0), bytes: results.reduce((n, r) => n + r[1], 0) });
