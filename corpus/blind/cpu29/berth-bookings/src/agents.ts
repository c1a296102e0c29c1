import { Agent, request } from 'node:http';

interface Reply { status: number; body: any }

export class Caller {
  private agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private port: number;

  constructor(port: number) {
    this.port = port;
  }

  send(method: string, path: string, data?: unknown): Promise<Reply> {
    const payload = data === undefined ? undefined : JSON.stringify(data);
    const headers = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {};
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(Buffer.concat(chunks).toString()) }));
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** A shipping agent: books voyages one after another, since each begins where the one before ended. */
export async function shippingAgent(caller: Caller, id: number, voyages: number): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  let s = (id + 1) * 2654435761;
  const below = (n: number) => {
    s = (Math.imul(s, 69069) + 12345) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  const note = (what: string, n = 1) => seen.set(what, (seen.get(what) ?? 0) + n);
  let clock = below(200);
  const mine: number[] = [];

  for (let v = 0; v < voyages; v++) {
    const legs = Array.from({ length: 1 + below(3) }, () => {
      const from = clock + below(12);
      clock = from + 4 + below(20);
      return { berth: id * 5 + below(5), from, to: clock };
    });
    const { status, body } = await caller.send('POST', '/bookings', { vessel: `MV ${id}-${v % 7}`, length: 50 + below(140), services: ['water', 'waste'].slice(below(3)), legs });
    note(`book ${status}`);
    if (status === 201) for (const stay of body) mine.push(stay.id);
    if (v % 5 === 4) clock -= below(60);
    if (mine.length > 8 && below(3) === 0) {
      const reply = await caller.send('DELETE', `/stays/${mine.splice(below(mine.length), 1)[0]}`);
      note(`cancel ${reply.status}`);
    }
    if (v % 4 === 0) {
      const reply = await caller.send('GET', `/plan?from=${clock - 72}&to=${clock + 24}`);
      for (const line of reply.body) {
        if (line.berth >= id * 5 && line.berth < id * 5 + 5) note('free hours', line.free);
      }
    }
  }
  return seen;
}
