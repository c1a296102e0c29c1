type Article = { sku: string; name: string; cents: number; group: number };
type QuoteLine = { sku: string; qty: number };
type Quote = { id: number; lines: QuoteLine[] };

interface ArticleRepository { bySku(sku: string): Article | undefined; count(): number }

const createArticleRepository = (articles: Article[]): ArticleRepository => ({
  bySku(sku) {
    return articles.filter((a) => a.sku === sku)[0];
  },
  count: () => articles.length,
});

const DISCOUNTS: { group: number; percent: number }[] = [{ group: 0, percent: 5 }, { group: 1, percent: 0 }, { group: 2, percent: 12 }];

class PricingService {
  private readonly repo: ArticleRepository;
  constructor(repo: ArticleRepository) { this.repo = repo; }

  priceLine(line: QuoteLine): number {
    const article = this.repo.bySku(line.sku);
    if (!article) return 0;
    const off = DISCOUNTS.find((d) => d.group === article.group)!.percent;
    return Math.round(article.cents * line.qty * (100 - off) / 100);
  }

  total(quote: Quote): number {
    return quote.lines.map((l) => this.priceLine(l)).reduce((a, b) => a + b, 0);
  }
}

class QuoteHandler {
  private readonly pricing: PricingService;
  constructor(pricing: PricingService) { this.pricing = pricing; }

  handleQuote(body: string): string {
    const quote = JSON.parse(body) as Quote;
    return JSON.stringify({ id: quote.id, cents: this.pricing.total(quote) });
  }
}

const articles: Article[] = Array.from({ length: 4000 }, (_, i) => ({ sku: 'A' + (i * 37 % 4000), name: 'Part ' + i, cents: 100 + i % 977, group: i % 3 }));
const repo = createArticleRepository(articles);
const handler = new QuoteHandler(new PricingService(repo));
let size = 0;
let last = '';
for (let id = 0; id < 1500; id++) {
  const lines = Array.from({ length: 10 }, (_, k) => ({ sku: 'A' + ((id * 131 + k * 17) % 4100), qty: 1 + k % 4 }));
  last = handler.handleQuote(JSON.stringify({ id, lines }));
  size += last.length;
}
console.log(repo.count(), size, last);
