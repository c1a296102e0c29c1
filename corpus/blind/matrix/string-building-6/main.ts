interface Visit { user: number; feature: Feature; weight: number }
const Feature = { Search: 'search', Share: 'share', Print: 'print' } as const;
type Feature = (typeof Feature)[keyof typeof Feature];

class CounterRepository {
  private text = 'version=1';
  read(name: string): number {
    for (const pair of this.text.split(';')) {
      const [key, value] = pair.split('=');
      if (key === name) return Number(value);
    }
    return 0;
  }
  write(name: string, value: number): void {
    const pairs = this.text.split(';').filter(pair => !pair.startsWith(name + '='));
    this.text = [...pairs, `${name}=${value}`].join(';');
  }
  entries(): [string, number][] {
    return this.text.split(';').map(pair => {
      const [key, value] = pair.split('=');
      return [key, Number(value)];
    });
  }
}

class UsageService {
  private readonly counters: CounterRepository;
  private readonly features: Feature[] = Object.values(Feature);
  constructor(counters: CounterRepository) { this.counters = counters; }
  private bump(name: string, by: number): void {
    this.counters.write(name, this.counters.read(name) + by);
  }
  track(visits: Visit[]): number {
    let ignored = 0;
    for (const visit of visits) {
      if (!this.features.includes(visit.feature)) { ignored++; continue; }
      this.bump(`${visit.feature}.${visit.user}`, visit.weight);
    }
    return ignored;
  }
}

const counters = new CounterRepository();
const features = Object.values(Feature);
const visits: Visit[] = Array.from({ length: 12000 }, (_, i) => ({ user: (i * 13) % 90, feature: features[(i * 7 + (i >> 4)) % 3], weight: 1 + (i % 5) }));
const ignored = new UsageService(counters).track(visits);
const top = counters.entries().sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
console.log(ignored, counters.entries().length, top);
