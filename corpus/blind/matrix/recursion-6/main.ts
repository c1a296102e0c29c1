interface Part { id: string; kind: Kind; cents: number; uses: { id: string; pieces: number }[] }
const Kind = { Raw: 'raw', Assembly: 'assembly' } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

class PartRepository {
  private readonly parts = new Map<string, Part>();
  constructor(levels: number) {
    for (let level = 0; level < levels; level++) {
      for (let n = 0; n < 3; n++) {
        const uses = level === 0 ? [] : [0, 1, 2].map(k => ({ id: `p${level - 1}.${k}`, pieces: 1 + ((k + n) % 2) }));
        this.parts.set(`p${level}.${n}`, { id: `p${level}.${n}`, kind: level ? Kind.Assembly : Kind.Raw, cents: 5 + n, uses });
      }
    }
  }
  find(id: string): Part {
    const part = this.parts.get(id);
    if (!part) throw new Error(`unknown part ${id}`);
    return part;
  }
  ids(): string[] { return [...this.parts.keys()]; }
}

class CostService {
  private readonly repository: PartRepository;
  private readonly work: Record<Kind, number>;
  constructor(repository: PartRepository, assembly: number) {
    this.repository = repository;
    this.work = { raw: 0, assembly };
  }
  cost(id: string): number {
    const part = this.repository.find(id);
    let sum = part.cents + this.work[part.kind];
    for (const use of part.uses) sum += use.pieces * this.cost(use.id);
    return sum;
  }
  priceList(): { id: string; cents: number }[] {
    return this.repository.ids().map(id => ({ id, cents: this.cost(id) }));
  }
}

const repository = new PartRepository(14);
for (const assembly of [9, 12, 15]) {
  const list = new CostService(repository, assembly).priceList();
  list.sort((a, b) => b.cents - a.cents);
  console.log(assembly, list.length, list[0], list.at(-1));
}
