import { createHmac, pbkdf2Sync } from 'node:crypto';

type Tenant = { name: string; passphrase: string; salt: string };
type Delivery = { tenant: string; path: string; payload: object };

interface TenantRepository { get(name: string): Tenant }
interface KeyProvider { keyFor(tenant: Tenant): Buffer }

class PassphraseKeys implements KeyProvider {
  private readonly rounds: number;
  constructor(rounds: number) { this.rounds = rounds; }

  keyFor(tenant: Tenant): Buffer {
    return pbkdf2Sync(tenant.passphrase, tenant.salt, this.rounds, 32, 'sha256');
  }
}

class WebhookService {
  private readonly tenants: TenantRepository;
  private readonly keys: KeyProvider;
  constructor(tenants: TenantRepository, keys: KeyProvider) {
    this.tenants = tenants;
    this.keys = keys;
  }

  sign(d: Delivery): string {
    const key = this.keys.keyFor(this.tenants.get(d.tenant));
    return createHmac('sha256', key).update(d.path).update(JSON.stringify(d.payload)).digest('hex');
  }
}

class OutboxHandler {
  private readonly service: WebhookService;
  readonly headers: string[] = [];
  constructor(service: WebhookService) { this.service = service; }

  handle(raw: string): void {
    const d = JSON.parse(raw) as Delivery;
    this.headers.push(`t=${d.tenant},v1=${this.service.sign(d)}`);
  }
}

const rows: Tenant[] = ['north', 'south', 'east'].map((name, i) => ({ name, passphrase: name + '-secret-' + i * 31, salt: 's' + i }));
const repository: TenantRepository = { get: (name) => rows.find((t) => t.name === name)! };
const handler = new OutboxHandler(new WebhookService(repository, new PassphraseKeys(5000)));

for (let i = 0; i < 700; i++) {
  handler.handle(JSON.stringify({ tenant: rows[(i * 5) % 3].name, path: '/hooks/' + (i % 40), payload: { order: i, cents: (i * 377) % 9001 } }));
}
const distinct = new Set(handler.headers);
console.log(distinct.size, handler.headers.sort()[0].slice(0, 40));
