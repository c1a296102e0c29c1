import http from 'node:http';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Container, Token } from './lib/container.ts';
import { Metrics } from './lib/metrics.ts';
import { Router } from './lib/router.ts';
import { CarrierRepository, ChargeRepository, LegRepository, ShipmentRepository } from './repositories/shipments.ts';
import { shipmentRoutes } from './routes/shipments.ts';
import { RatingService } from './services/rating.ts';
import { ShipmentService } from './services/shipment-service.ts';
import { rng, seed } from './seed.ts';

const T = {
  metrics: new Token<Metrics>('metrics'),
  shipments: new Token<ShipmentRepository>('shipments'),
  legs: new Token<LegRepository>('legs'),
  charges: new Token<ChargeRepository>('charges'),
  carriers: new Token<CarrierRepository>('carriers'),
  rating: new Token<RatingService>('rating'),
  service: new Token<ShipmentService>('service'),
};

const c = new Container()
  .bind(T.metrics, () => new Metrics())
  .bind(T.shipments, () => new ShipmentRepository())
  .bind(T.legs, () => new LegRepository())
  .bind(T.charges, () => new ChargeRepository())
  .bind(T.carriers, () => new CarrierRepository())
  .bind(T.rating, () => new RatingService('USD'))
  .bind(T.service, (k) => new ShipmentService(k.get(T.shipments), k.get(T.legs), k.get(T.charges), k.get(T.carriers), k.get(T.rating)));

seed(c.get(T.shipments), c.get(T.legs), c.get(T.charges), c.get(T.carriers), 5200);
const router = new Router(c.get(T.metrics));
shipmentRoutes(router, c.get(T.service));
const server = http.createServer(router.handle);
await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
const { port } = server.address() as AddressInfo;

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
function call(method: string, path: string, body?: unknown): Promise<string> {
  return new Promise((ok, fail) => {
    const req = http.request({ port, host: '127.0.0.1', method, path, agent }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (d) => (text += d)).on('end', () => ok(`${res.statusCode} ${text}`));
    });
    req.on('error', fail).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const r = rng(99);
const digest = createHash('sha256');
for (let round = 0; round < 240; round++) {
  const batch = [
    call('GET', `/v1/customers/C${Math.floor(r() * 40)}/shipments?page=${1 + Math.floor(r() * 5)}&size=25`),
    call('GET', `/v1/shipments/S${(100000 + Math.floor(r() * 5300)).toString(36).toUpperCase()}`),
    call('POST', '/v1/quotes', { origin: 'RTM', destination: 'OSL', weightKg: Math.floor(r() * 4000), volumeM3: r() * 9 }),
    call('GET', `/v1/shipments/S${(100000 + Math.floor(r() * 5200)).toString(36).toUpperCase()}`),
  ];
  for (const text of await Promise.all(batch)) digest.update(text);
}
console.log(JSON.stringify(c.get(T.metrics).counts()));
console.log(digest.digest('hex'));
agent.destroy();
server.close();
