type Gear = { id: string; teeth: number; module: number };
type Pair = { driver: string; driven: string; ratio: string; turns: number };

interface GearRepository { byModule(module: number): Gear[] }

const gcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

class GearService {
  private readonly repo: GearRepository;
  constructor(repo: GearRepository) { this.repo = repo; }

  meshing(driver: Gear, driven: Gear): Pair {
    const a = BigInt(driver.teeth);
    const b = BigInt(driven.teeth);
    const common = gcd(a, b);
    return { driver: driver.id, driven: driven.id, ratio: `${a / common}:${b / common}`, turns: Number(b / common) };
  }

  bestFor(module: number, wanted: number): { pair: Pair | null; tried: number } {
    const gears = this.repo.byModule(module);
    let best: Pair | null = null;
    let tried = 0;
    for (const driver of gears) {
      for (const driven of gears) {
        if (Math.abs(driven.teeth / driver.teeth - wanted) > 1.5) continue;
        const pair = this.meshing(driver, driven);
        tried++;
        if (!best || pair.turns > best.turns) best = pair;
      }
    }
    return { pair: best, tried };
  }
}

const createHandler = (service: GearService) => ({
  handle(message: string): string {
    const { module, wanted } = JSON.parse(message) as { module: number; wanted: number };
    const { pair, tried } = service.bestFor(module, wanted);
    return pair ? `${module}/${wanted}: ${pair.driver}-${pair.driven} ${pair.ratio} of ${tried}` : `${module}/${wanted}: none`;
  },
});

const MODULES = [1, 2, 3];
const gears: Gear[] = Array.from({ length: 2150 }, (_, i) => ({ id: 'Z' + i, teeth: 211 + ((i * 37) % 1700), module: MODULES[i % 3] }));
const handler = createHandler(new GearService({ byModule: (m) => gears.filter((g) => g.module === m) }));
for (const module of MODULES) {
  for (const wanted of [1, 1.5, 2.5]) console.log(handler.handle(JSON.stringify({ module, wanted })));
}
