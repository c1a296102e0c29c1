interface Device { serial: string; model: Model; batch: number }
interface Finding { serial: string; flags: number }
const Model = { A: 'A', B: 'B', C: 'C' } as const;
type Model = (typeof Model)[keyof typeof Model];

class BulletinRepository {
  private readonly bulletins: { model: Model; from: number; to: number }[] = [];
  private readonly counts: Record<string, number> = {};
  constructor(count: number) {
    const models = Object.values(Model);
    for (let i = 0; i < count; i++) {
      const from = 1000 + ((i * 37) % 500);
      this.bulletins.push({ model: models[i % 3], from, to: from + (i % 20) });
    }
  }
  private countFlags(model: Model, batch: number): number {
    let flags = 0;
    for (const bulletin of this.bulletins) {
      if (bulletin.model === model && batch >= bulletin.from && batch <= bulletin.to) flags++;
    }
    return flags;
  }
  flagsFor(model: Model, batch: number): number {
    const key = `${model}-${batch}`;
    if (this.counts[key]) return this.counts[key];
    this.counts[key] = this.countFlags(model, batch);
    return this.counts[key];
  }
}

class AuditService {
  private readonly bulletins: BulletinRepository;
  constructor(bulletins: BulletinRepository) { this.bulletins = bulletins; }
  audit(devices: Device[]): Finding[] {
    const findings: Finding[] = [];
    for (const { serial, model, batch } of devices) {
      const flags = this.bulletins.flagsFor(model, batch);
      if (flags > 0) findings.push({ serial, flags });
    }
    return findings.sort((a, b) => b.flags - a.flags);
  }
}

const models = Object.values(Model);
const devices: Device[] = Array.from({ length: 170000 }, (_, i) => ({
  serial: `S${i}`, model: models[(i * 5) % 3], batch: 900 + ((i * 11) % 113),
}));
const findings = new AuditService(new BulletinRepository(2400)).audit(devices);
console.log(devices.length, findings.length, findings[0]);
