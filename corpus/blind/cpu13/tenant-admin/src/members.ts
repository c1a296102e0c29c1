export interface Member {
  id: string;
  tenant: string;
  name: string;
  email: string;
  active: boolean;
  joined: string;
  roles: string[];
  token: string;
  quota: { seats: number; storage: number; regions: string[] };
}

const ROLES = ['billing', 'support', 'editor', 'reader', 'auditor'];

export class MemberRepository {
  private readonly byId = new Map<string, Member>();
  private readonly byTenant = new Map<string, Member[]>();

  constructor(count: number) {
    for (let i = 0; i < count; i += 1) {
      const tenant = `t${i % 6}`;
      const member: Member = {
        id: `m${1000 + i}`,
        tenant,
        name: `Member ${(i * 7919) % count}`,
        email: `member.${i}@tenant${i % 6}.test`,
        active: i % 11 !== 0,
        joined: new Date(1.6e12 + i * 8.64e7).toISOString(),
        roles: ROLES.filter((_, k) => (i >> k) & 1),
        token: `tok_${((i + 1) * 2654435761).toString(36)}`,
        quota: { seats: i % 9, storage: (i % 50) * 1024, regions: i % 2 ? ['eu-1'] : ['eu-1', 'us-2'] },
      };
      this.byId.set(member.id, member);
      const list = this.byTenant.get(tenant) ?? [];
      list.push(member);
      this.byTenant.set(tenant, list);
    }
  }

  get size(): number {
    return this.byId.size;
  }

  page(tenant: string, after: number, limit: number, role?: string): Member[] {
    const all = this.byTenant.get(tenant) ?? [];
    const chosen = role ? all.filter((m) => m.roles.includes(role)) : all;
    return chosen.slice(after, after + limit);
  }

  get(tenant: string, id: string): Member | undefined {
    const member = this.byId.get(id);
    return member?.tenant === tenant ? member : undefined;
  }

  setActive(tenant: string, id: string, active: boolean): Member | undefined {
    const member = this.get(tenant, id);
    if (member) member.active = active;
    return member;
  }
}
