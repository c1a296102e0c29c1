export interface Rule {
  id: string;
  from: { net: string; ports: number[] };
  to: { net: string; ports: number[] };
  action: 'permit' | 'deny';
  options: { log: boolean; rate: number; window: { start: string; end: string } };
}

export interface DeviceConfig {
  rules: Rule[];
  routes: { prefix: string; hop: string; metric: number; tags: string[] }[];
  users: { name: string; role: string; keys: { kind: string; print: string }[] }[];
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

const ROLES = ['viewer', 'operator', 'admin'];

export function configFor(name: string, epoch: number): DeviceConfig {
  const seed = hash(name);
  const rules: Rule[] = [];
  for (let i = 0; i < 14; i++) {
    const n = (seed + i * 40503) >>> 0;
    rules.push({
      id: `${name}-${i}`,
      from: { net: `10.${n % 250}.${(n >>> 8) % 250}.0/24`, ports: [1024 + (n % 900), 65535] },
      to: { net: `172.16.${(n >>> 5) % 250}.0/24`, ports: [80, 443, 8000 + (i % 90)] },
      action: n % 5 === 0 ? 'deny' : 'permit',
      options: { log: n % 3 === 0, rate: 100 + ((i * 7 + epoch) % 40), window: { start: '06:00', end: '22:00' } },
    });
  }
  const routes = Array.from({ length: 12 }, (_, i) => ({
    prefix: `192.168.${i}.0/24`,
    hop: `10.0.${(seed >>> 3) % 200}.${i + 1}`,
    metric: 10 + i,
    tags: ['static', i % 2 ? 'backup' : 'main'],
  }));
  const users = Array.from({ length: 6 }, (_, i) => ({
    name: `ops${i}`,
    role: ROLES[(seed + i) % 3],
    keys: [{ kind: 'ed25519', print: ((seed * (i + 3)) >>> 0).toString(16) }],
  }));
  return { rules, routes, users };
}

export function compile(names: string[], cycle: number): Map<string, DeviceConfig> {
  const epoch = Math.floor(cycle / 4);
  return new Map(names.map((n) => [n, configFor(n, epoch)]));
}
