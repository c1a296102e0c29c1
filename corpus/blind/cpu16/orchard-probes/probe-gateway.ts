import type { IncomingMessage } from 'node:http';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebSocket, RawData } from 'ws';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { FrostWatch, Change } from './frost-watch.ts';
import type { Ledger, Reading } from './ledger.ts';

type Parts = { ledger: Ledger; frost: FrostWatch; clock: Clock; logger: Logger };
const SECRET = 'bramley';

export class ProbeGateway {
  private readonly parts: Parts;
  private readonly watchers = new Set<WebSocket>();
  private readonly fresh = new Map<number, { airC: number; n: number }>();
  private readonly stop: () => void;

  constructor(parts: Parts) {
    this.parts = parts;
    this.stop = parts.clock.every(100, () => this.flush());
  }

  admit(socket: WebSocket, request: IncomingMessage): void {
    const params = new URL(request.url ?? '', 'ws://gateway').searchParams;
    if (params.get('role') === 'watch') {
      this.watchers.add(socket);
      socket.on('close', () => this.watchers.delete(socket));
      return;
    }
    const probe = params.get('probe') ?? '';
    if (!this.genuine(probe, params.get('seal') ?? '')) return socket.close(4001, 'seal');
    this.parts.logger.info({ probe }, 'probe admitted');
    socket.on('message', (data) => this.receive(probe, socket, data));
  }

  private genuine(probe: string, seal: string): boolean {
    const expected = createHmac('sha256', SECRET).update(probe).digest();
    const given = Buffer.from(seal, 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private receive(probe: string, socket: WebSocket, data: RawData): void {
    const reading = this.parse(probe, data.toString());
    if (!reading) return void socket.send('{"error":"shape"}');
    this.parts.ledger.enter(reading);
    const seen = this.fresh.get(reading.block);
    this.fresh.set(reading.block, { airC: reading.airC, n: (seen?.n ?? 0) + 1 });
    const change = this.parts.frost.observe(reading);
    if (change) this.announce(change);
  }

  private parse(probe: string, body: string): Reading | null {
    const raw = JSON.parse(body) as Record<string, unknown>;
    const { b, t, w, s } = raw;
    if (typeof b !== 'number' || typeof t !== 'number' || typeof w !== 'number' || typeof s !== 'number') return null;
    if (t < -40 || t > 60 || w < 0 || w > 1) return null;
    return { block: b, probe, airC: t, leafWet: w, soilKpa: s, at: this.parts.clock.now() };
  }

  private announce(change: Change): void {
    this.parts.logger.warn({ ...change, airC: change.airC.toFixed(2) }, `block ${change.state}`);
    this.send({ type: 'frost', ...change });
  }

  private flush(): void {
    if (this.fresh.size === 0) return;
    this.send({ type: 'air', blocks: [...this.fresh].map(([block, { airC, n }]) => ({ block, airC, n })) });
    this.fresh.clear();
  }

  private send(message: object): void {
    const frame = JSON.stringify(message);
    for (const watcher of this.watchers) if (watcher.readyState === watcher.OPEN) watcher.send(frame);
  }

  close(): void {
    this.stop();
    for (const watcher of this.watchers) watcher.close();
  }
}
