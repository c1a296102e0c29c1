type Settings = { [key: string]: number | string | Settings };
interface SettingsSource { layers(): Settings[] }

const merge = (base: Settings, over: Settings): Settings => {
  const out: Settings = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = out[key];
    out[key] = typeof value === 'object' && typeof old === 'object' ? merge(old, value) : value;
  }
  return out;
};

class SettingsService {
  private readonly source: SettingsSource;
  constructor(source: SettingsSource) { this.source = source; }
  effective(): Settings {
    return this.source.layers().reduce(merge, {});
  }
}

class ModerationService {
  private readonly settings: SettingsService;
  constructor(settings: SettingsService) { this.settings = settings; }

  decide(post: { text: string; reports: number; age: number }): string {
    const limits = this.settings.effective().limits as Settings;
    if (post.reports > (limits.reports as number)) return 'hide';
    if (post.text.length > (limits.length as number)) return 'shorten';
    return post.age < (limits.age as number) ? 'review' : 'keep';
  }
}

const createHandler = (service: ModerationService, verdicts: Map<string, number>) => (body: string) => {
  const verdict = service.decide(JSON.parse(body));
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
};

const widgets = (n: number, from: number): Settings =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => ['w' + (from + i), { width: i * 10, title: 'Widget ' + i }]));
const layers: Settings[] = [
  { limits: { reports: 5, length: 400, age: 3 }, widgets: widgets(80, 0) },
  { limits: { reports: 8 }, widgets: widgets(30, 60) },
  { limits: { age: 2 }, widgets: widgets(15, 85) },
];
const verdicts = new Map<string, number>();
const handle = createHandler(new ModerationService(new SettingsService({ layers: () => layers })), verdicts);
for (let i = 0; i < 30000; i++) {
  handle(JSON.stringify({ text: 'lorem '.repeat((i * 7) % 90), reports: (i * 3) % 11, age: i % 9 }));
}
console.log([...verdicts].sort((a, b) => b[1] - a[1]));
