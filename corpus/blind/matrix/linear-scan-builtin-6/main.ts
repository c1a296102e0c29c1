interface Product { sku: string; cents: number; tier: Tier }
interface Line { sku: string; quantity: number }
interface Quote { total: number; lines: number; missing: string[] }
const Tier = { Basic: 0, Plus: 1, Pro: 2 } as const;
type Tier = (typeof Tier)[keyof typeof Tier];

class ProductRepository {
  private readonly products: Product[] = [];
  constructor(size: number) {
    for (let i = 0; i < size; i++) {
      this.products.push({ sku: `SKU-${(i * 37) % size}`, cents: 100 + (i % 900), tier: (i % 3) as Tier });
    }
  }
  bySku(sku: string): Product | undefined {
    const hits = this.products.filter(product => product.sku === sku);
    return hits[0];
  }
}

class QuoteService {
  private readonly repository: ProductRepository;
  private readonly rebates = [{ tier: Tier.Basic, factor: 1 }, { tier: Tier.Plus, factor: 0.95 }, { tier: Tier.Pro, factor: 0.9 }];
  constructor(repository: ProductRepository) { this.repository = repository; }

  private price(line: Line): number | null {
    const product = this.repository.bySku(line.sku);
    if (!product) return null;
    const rebate = this.rebates.find(r => r.tier === product.tier)!;
    return Math.round(product.cents * line.quantity * rebate.factor);
  }
  quote(lines: Line[]): Quote {
    const result: Quote = { total: 0, lines: 0, missing: [] };
    for (const line of lines) {
      const price = this.price(line);
      if (price === null) { result.missing.push(line.sku); continue; }
      result.total += price;
      result.lines++;
    }
    return result;
  }
}

const service = new QuoteService(new ProductRepository(5000));
const basket: Line[] = Array.from({ length: 26000 }, (_, i) => ({ sku: `SKU-${(i * 131) % 5200}`, quantity: 1 + (i % 4) }));
const { total, lines, missing } = service.quote(basket);
console.log(total / 100, lines, missing.length);
