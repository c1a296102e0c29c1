import { consignmentFor, type Consignment, type Tenant } from './schema.ts';
import { charge, zoneOf } from './tariff.ts';

export interface Accepted {
  kind: 'accepted';
  tenant: string;
  reference: string;
  zone: number;
  pallets: number;
  price: number;
}
export interface Rejected {
  kind: 'rejected';
  tenant: string;
  problems: string[];
}

export class Intake {
  private readonly tenants: Map<string, Tenant>;
  readonly counts = { accepted: 0, rejected: 0, unknown: 0 };

  constructor(tenants: Tenant[]) {
    this.tenants = new Map(tenants.map((t) => [t.code, t]));
  }

  receive(frame: string): Accepted | Rejected | null {
    const bar = frame.indexOf('|');
    const tenant = this.tenants.get(frame.slice(0, bar));
    if (!tenant) {
      this.counts.unknown++;
      return null;
    }
    const checked = consignmentFor(tenant).safeParse(JSON.parse(frame.slice(bar + 1)));
    if (!checked.success) {
      this.counts.rejected++;
      const problems = checked.error.issues.map((i) => `${i.path.join('.')}:${i.code}`).sort();
      return { kind: 'rejected', tenant: tenant.code, problems };
    }
    this.counts.accepted++;
    return this.book(tenant, checked.data);
  }

  private book(tenant: Tenant, consignment: Consignment): Accepted {
    const zone = zoneOf(consignment.from.postcode, consignment.to.postcode);
    const { pallets, price } = charge(consignment, zone);
    return { kind: 'accepted', tenant: tenant.code, reference: consignment.reference, zone, pallets, price };
  }
}
