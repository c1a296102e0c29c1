interface Policy { role: Role; resources: string[]; quota: Record<string, number> }
interface Access { user: string; role: Role; resource: string }
const Role = { Reader: 'reader', Editor: 'editor', Owner: 'owner' } as const;
type Role = (typeof Role)[keyof typeof Role];

class PolicyRepository {
  private readonly store = new Map<Role, Policy>();
  constructor(resources: number) {
    Object.values(Role).forEach((role, level) => {
      const names = Array.from({ length: resources }, (_, i) => `res/${i * (level + 1)}`);
      this.store.set(role, { role, resources: names, quota: Object.fromEntries(names.map((n, i) => [n, i % 50])) });
    });
  }
  load(role: Role): Policy {
    const policy = this.store.get(role);
    if (!policy) throw new Error(`no policy for ${role}`);
    return structuredClone(policy);
  }
}

class AccessService {
  private readonly policies: PolicyRepository;
  private readonly denied = new Map<string, number>();
  constructor(policies: PolicyRepository) { this.policies = policies; }
  private allowed(access: Access): boolean {
    const policy = this.policies.load(access.role);
    const quota = policy.quota[access.resource];
    return quota !== undefined && quota > 3;
  }
  check(log: Access[]): number {
    let passed = 0;
    for (const access of log) {
      if (this.allowed(access)) { passed++; continue; }
      this.denied.set(access.user, (this.denied.get(access.user) ?? 0) + 1);
    }
    return passed;
  }
  worst(): [string, number][] {
    return [...this.denied].sort((a, b) => b[1] - a[1]).slice(0, 3);
  }
}

const roles = Object.values(Role);
const log: Access[] = Array.from({ length: 21000 }, (_, i) => ({
  user: `u${(i * 17) % 60}`, role: roles[i % 3], resource: `res/${(i * 29) % 400}`,
}));
const service = new AccessService(new PolicyRepository(300));
console.log(service.check(log), service.worst());
