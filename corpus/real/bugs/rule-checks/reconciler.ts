import equal from 'deep-equal';
import type { Fleet } from './fleet.ts';
import type { DeviceConfig } from './policy.ts';

const SECTIONS: (keyof DeviceConfig)[] = ['rules', 'routes', 'users'];

export class Reconciler {
  readonly totals = { checked: 0, drifted: 0, pushed: 0 };
  private readonly sections = new Map<string, number>();
  private readonly fleet: Fleet;

  constructor(fleet: Fleet) {
    this.fleet = fleet;
  }

  private drift(actual: DeviceConfig, wanted: DeviceConfig): (keyof DeviceConfig)[] {
    return SECTIONS.filter((s) => !equal(actual[s], wanted[s], { strict: true }));
  }

  async pass(wanted: Map<string, DeviceConfig>): Promise<void> {
    for (const [name, config] of wanted) {
      const actual = await this.fleet.fetch(name);
      this.totals.checked++;
      const sections = this.drift(actual, config);
      if (sections.length) this.totals.drifted++;
      for (const section of sections) {
        this.sections.set(section, (this.sections.get(section) ?? 0) + 1);
        this.totals.pushed += await this.fleet.push(name, section, config[section]);
      }
    }
  }

  bySection(): [string, number][] {
    return [...this.sections].sort((a, b) => b[1] - a[1]);
  }
}
