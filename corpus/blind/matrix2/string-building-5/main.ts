type Row = { id: number; name: string; cents: number };
interface RowRepository { page(query: string): Row[] }
interface View { render(title: string, rows: Row[]): string }

const escapeHtml = (s: string): string => s.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

class TableView implements View {
  private readonly layout = '<html><head><title>{{title}}</title></head><body><table>{{rows}}</table></body></html>';

  private insertRow(page: string, row: Row): string {
    const cells = [row.id, escapeHtml(row.name), (row.cents / 100).toFixed(2)].map((c) => `<td>${c}</td>`).join('');
    return page.replace('{{rows}}', `<tr>${cells}</tr>\n{{rows}}`);
  }

  render(title: string, rows: Row[]): string {
    let page = this.layout.replace('{{title}}', escapeHtml(title));
    for (const row of rows) page = this.insertRow(page, row);
    return page.replace('{{rows}}', '');
  }
}

class ReportService {
  private readonly repo: RowRepository;
  private readonly view: View;
  private readonly titles = [{ key: 'all', text: 'All <articles>' }, { key: 'cheap', text: 'Up to 20' }];
  constructor(repo: RowRepository, view: View) {
    this.repo = repo;
    this.view = view;
  }

  report(key: string): string {
    const { text } = this.titles.find((t) => t.key === key)!;
    return this.view.render(text, this.repo.page(key));
  }
}

const createHandler = (service: ReportService) => ({
  handle(url: string): { status: number; body: string } {
    const key = new URL(url, 'http://localhost').searchParams.get('list') ?? 'all';
    return { status: 200, body: service.report(key) };
  },
});

const all: Row[] = Array.from({ length: 5000 }, (_, i) => ({ id: i, name: `Lamp & Shade <${i % 90}>`, cents: 300 + (i * 7919) % 6000 }));
const repo: RowRepository = { page: (q) => (q === 'cheap' ? all.filter((r) => r.cents <= 2000) : all.toSorted((a, b) => a.cents - b.cents)) };
const handler = createHandler(new ReportService(repo, new TableView()));
for (const list of ['all', 'cheap']) {
  const { status, body } = handler.handle('/report?list=' + list);
  console.log(status, body.length, body.slice(0, 60));
}
