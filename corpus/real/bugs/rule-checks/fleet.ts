import { crc } from './crc.ts';
import { configFor, type DeviceConfig } from './policy.ts';

export class Fleet {
  private readonly running = new Map<string, string>();
  private state = 77;

  constructor(size: number) {
    for (let i = 0; i < size; i++) {
      const name = `edge-${String(i).padStart(3, '0')}`;
      this.running.set(name, JSON.stringify(configFor(name, 0)));
    }
  }

  names(): string[] {
    return [...this.running.keys()];
  }

  private roll(n: number): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state % n;
  }

  disturb(cycle: number): void {
    const names = this.names();
    for (let i = 0; i < 9; i++) {
      const name = names[this.roll(names.length)];
      const config = JSON.parse(this.running.get(name)!) as DeviceConfig;
      if ((i + cycle) % 2) config.rules[this.roll(config.rules.length)].options.log = true;
      else config.routes[this.roll(config.routes.length)].metric += 1;
      this.running.set(name, JSON.stringify(config));
    }
  }

  async fetch(name: string): Promise<DeviceConfig> {
    const text = this.running.get(name)!;
    const sum = crc(text);
    const config = JSON.parse(text) as DeviceConfig;
    if (crc(JSON.stringify(config)) !== sum) throw new Error(`torn read from ${name}`);
    return config;
  }

  async push(name: string, section: keyof DeviceConfig, value: unknown): Promise<number> {
    const config = JSON.parse(this.running.get(name)!);
    config[section] = value;
    const text = JSON.stringify(config);
    this.running.set(name, text);
    return text.length;
  }

  digest(): string {
    return [...this.running].reduce((h, [name, text]) => (Math.imul(h, 31) + crc(name + text)) >>> 0, 7).toString(16);
  }
}
