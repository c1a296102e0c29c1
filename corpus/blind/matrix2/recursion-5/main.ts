type Use = { part: string; count: number };
type Assembly = { part: string; cents: number; uses: Use[] };
interface AssemblyRepository { find(part: string): Assembly }
interface Answer { part: string; euro: string; direct: number }

class MapRepository implements AssemblyRepository {
  private readonly rows: Map<string, Assembly>;
  constructor(rows: Assembly[]) { this.rows = new Map(rows.map((r) => [r.part, r])); }

  find(part: string): Assembly {
    const row = this.rows.get(part);
    if (!row) throw new RangeError(`no part ${part}`);
    return row;
  }
}

class CostingService {
  private readonly repo: AssemblyRepository;
  private readonly scrap = [{ from: 0, percent: 0 }, { from: 5000, percent: 1 }];
  constructor(repo: AssemblyRepository) { this.repo = repo; }

  costOf(part: string): number {
    const { cents, uses } = this.repo.find(part);
    let sum = cents;
    for (const use of uses) sum += use.count * this.costOf(use.part);
    return sum % 1_000_000_007;
  }

  quote(part: string): Answer {
    const cost = this.costOf(part);
    const { percent } = this.scrap.findLast((s) => cost >= s.from)!;
    return { part, euro: (cost * (100 + percent) / 10000).toFixed(2), direct: this.repo.find(part).uses.length };
  }
}

class QuoteHandler {
  private readonly costing: CostingService;
  constructor(costing: CostingService) { this.costing = costing; }

  handle(body: string): string {
    const { part } = JSON.parse(body) as { part: string };
    return JSON.stringify(this.costing.quote(part));
  }
}

const rows: Assembly[] = Array.from({ length: 33 }, (_, level) => ({
  part: 'L' + level,
  cents: 120 + (level * 37) % 90,
  uses: [1, 2].filter((d) => level - d >= 0).map((d) => ({ part: 'L' + (level - d), count: d })),
}));
const handler = new QuoteHandler(new CostingService(new MapRepository(rows)));
const answers = rows.map((r) => handler.handle(JSON.stringify({ part: r.part })));
console.log(answers.length, answers.at(-1), answers[3]);
console.log(answers.map((a) => JSON.parse(a).direct).reduce((x, y) => x + y, 0));
