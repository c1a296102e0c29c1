import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { Delivery } from './delivery.ts';
import { Schedule } from './schedule.ts';
import { Royalties } from './royalties.ts';
import { Reconciler } from './reconciler.ts';
import { Gate } from './gate.ts';

class Station {
  private readonly schedule = Schedule.week(23);
  private readonly royalties = new Royalties();
  private readonly gate = new Gate(['studio-a', 'studio-b', 'ob-van']);
  private readonly reconciler = new Reconciler(this.schedule, this.royalties);

  readonly http = createServer(async (req, res) => {
    const reply = (status: number, body: unknown) => {
      const text = JSON.stringify(body);
      res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
    };
    try {
      const url = new URL(req.url ?? '/', 'http://playout');
      if (req.method === 'POST' && url.pathname === '/asrun') {
        const delivery = await Delivery.receive(req);
        const refusal = this.gate.refuse(delivery);
        if (refusal) return reply(422, { refusal });
        return reply(200, this.reconciler.accept(delivery));
      }
      if (url.pathname === '/royalties') return reply(200, this.royalties.statement(Number(url.searchParams.get('top') ?? 10)));
      const hour = /^\/schedule\/(\d{1,3})$/.exec(url.pathname);
      if (hour) return reply(200, this.schedule.hour(Number(hour[1])));
      reply(404, { error: 'not found' });
    } catch (err) {
      reply(400, { error: (err as Error).message });
    }
  });
}

const station = new Station();
station.http.listen(0, '127.0.0.1', () => {
  const { port } = station.http.address() as AddressInfo;
  spawn(process.execPath, [new URL('./studios.ts', import.meta.url).pathname, String(port)], { stdio: 'inherit' }).on('exit', () => {
    station.http.close(() => console.log('off air'));
    station.http.closeAllConnections();
  });
});
