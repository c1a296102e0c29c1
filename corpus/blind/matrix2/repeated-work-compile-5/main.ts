type Product = { id: string; title: string; tags: string[]; cents: number };
type Catalogue = { currency: string; products: Record<string, Product> };

interface CatalogueRepository { load(): Catalogue }

class TextCatalogueRepository implements CatalogueRepository {
  private readonly text: string;
  constructor(text: string) { this.text = text; }

  load(): Catalogue {
    return JSON.parse(this.text) as Catalogue;
  }
}

class BasketService {
  private readonly repo: CatalogueRepository;
  private readonly vat = [{ tag: 'book', percent: 10 }, { tag: 'food', percent: 10 }, { tag: 'other', percent: 20 }];
  constructor(repo: CatalogueRepository) { this.repo = repo; }

  priceOf(id: string): number {
    const product = this.repo.load().products[id];
    if (!product) return 0;
    const { percent } = this.vat.find((v) => product.tags.includes(v.tag))!;
    return Math.round(product.cents * (100 + percent) / 100);
  }

  sum(ids: string[]): number {
    let cents = 0;
    for (const id of ids) cents += this.priceOf(id);
    return cents;
  }
}

class BasketHandler {
  private readonly service: BasketService;
  constructor(service: BasketService) { this.service = service; }

  handle(body: string): string {
    const request = JSON.parse(body) as { user: string; ids: string[] };
    return `${request.user} ${(this.service.sum(request.ids) / 100).toFixed(2)}`;
  }
}

const products: Record<string, Product> = {};
for (let i = 0; i < 500; i++) products['p' + i] = { id: 'p' + i, title: 'Product number ' + i, tags: [['book', 'food', 'other'][i % 3], 'y' + (2000 + i % 20)], cents: 199 + (i * 71) % 5000 };
const handler = new BasketHandler(new BasketService(new TextCatalogueRepository(JSON.stringify({ currency: 'EUR', products }))));

const answers: string[] = [];
for (let i = 0; i < 600; i++) {
  answers.push(handler.handle(JSON.stringify({ user: 'u' + i, ids: [0, 1, 2, 3, 4].map((k) => 'p' + ((i * 13 + k * 101) % 510)) })));
}
console.log(answers.length, answers.at(-1), answers.map((a) => a.split(' ')[1]).sort()[0]);
