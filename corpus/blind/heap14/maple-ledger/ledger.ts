import { Tenant, type Account, type Posting, type Receipt } from './tenant.ts';
import { Clock, Dice } from './clock.ts';

const REGIONS = ['eu-west', 'eu-north', 'us-east', 'ap-south'];
const CURRENCIES = ['EUR', 'SEK', 'USD', 'INR'];
const FIRST = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana', 'Ivo', 'June'];
const LAST = ['Arendt', 'Brink', 'Castel', 'Dorn', 'Ekman', 'Falk', 'Grau', 'Holt', 'Ibsen', 'Jung'];

export class Ledger {
  readonly tenants: Tenant[] = [];
  private byId = new Map<string, Tenant>();
  private fx = new Map<string, Float64Array>();
  accepted = 0;
  repeated = 0;
  refused = 0;

  load(count: number, perTenant: number, clock: Clock, dice: Dice): void {
    for (let i = 0; i < count; i++) {
      const tenant = new Tenant(`t${String(i).padStart(4, '0')}`, REGIONS[i % REGIONS.length], clock);
      for (let j = 0; j < perTenant; j++) tenant.open(this.makeAccount(tenant.id, j, dice));
      this.tenants.push(tenant);
      this.byId.set(tenant.id, tenant);
    }
    for (const a of CURRENCIES) {
      for (const b of CURRENCIES) {
        if (a === b) continue;
        const series = new Float64Array(6_144);
        let rate = 0.5 + dice.next();
        for (let k = 0; k < series.length; k++) {
          rate *= 1 + (dice.next() - 0.5) / 500;
          series[k] = rate;
        }
        this.fx.set(a + b, series);
      }
    }
  }

  private makeAccount(tenantId: string, j: number, dice: Dice): Account {
    const digits = String(dice.int(1e9)).padStart(9, '0') + String(dice.int(1e9)).padStart(9, '0');
    return {
      id: `${tenantId}-a${String(j).padStart(3, '0')}`,
      owner: `${FIRST[dice.int(FIRST.length)]} ${LAST[dice.int(LAST.length)]} ${dice.hex(6)}`,
      iban: `XX${digits}`,
      balance: 0.5 + dice.int(100_000),
      opened: 1_600_000_000 + dice.int(90_000_000),
      limits: { daily: 50_000, single: 10_000 },
    };
  }

  rate(pair: string, at: number): number {
    const series = this.fx.get(pair);
    return series === undefined ? 1 : series[at % series.length];
  }

  handle(tenantId: string, p: Posting): Receipt | null {
    const tenant = this.byId.get(tenantId);
    if (tenant === undefined) return null;
    try {
      const t0 = tenant.total();
      const receipt = tenant.post(p);
      if (tenant.total() === t0) this.repeated++;
      else this.accepted++;
      return receipt;
    } catch (err) {
      if (!(err instanceof RangeError)) throw err;
      this.refused++;
      return null;
    }
  }
}

export function makePosting(tenant: Tenant, dice: Dice): Posting {
  const n = dice.int(tenant.accounts.size);
  return {
    key: `idem_${tenant.id}_${dice.hex(32)}`,
    account: `${tenant.id}-a${String(n).padStart(3, '0')}`,
    amount: 1 + dice.int(9_000) + 0.25,
    currency: CURRENCIES[dice.int(CURRENCIES.length)],
    memo: `invoice ${dice.int(1e6)}`,
  };
}
