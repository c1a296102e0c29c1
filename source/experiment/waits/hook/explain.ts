import { sqlLabel } from '../../../waits/labels.ts';
import type { Sink } from './sink.ts';

interface Client {
  connectionParameters: object;
  connect(): Promise<unknown>;
  query(config: { text: string; values?: unknown[] }): Promise<{ rows: Record<string, string>[] }>;
  end(): Promise<unknown>;
  unref?(): void;
  on(event: 'error', listener: () => void): void;
}

/** Queries whose plan is asked for. */
const PLANS = 100;

/**
 * Plans of PostgreSQL's queries, by plain EXPLAIN (which runs nothing), of SELECT alone, once for each label. On a connection of its own: one that
 * the program uses may be within a transaction, which an error would end.
 */
export class Explain {
  private readonly seen = new Set<string>();
  private readonly sink: Sink;
  /** Connections by the class and parameters of the program's own. */
  private connection: Promise<Client> | null = null;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** The hook's own client is not to be explained, nor recorded. */
  isOwn = new WeakSet<object>();

  ask(client: Client, label: string, text: string, values: unknown[]): void {
    if (this.seen.size >= PLANS || this.seen.has(label) || !/^\s*(?:SELECT|WITH)\b/i.test(text)) return;
    // A WITH may write: EXPLAIN would not run it, but what is only read is all that is asked about.
    if (/\b(?:INSERT|UPDATE|DELETE|MERGE)\b/i.test(text)) return;
    this.seen.add(label);
    this.connection ??= this.connect(client);
    this.connection
      .then((own) => own.query({ text: `EXPLAIN ${text}`, values }))
      .then(({ rows }) => {
        const lines = rows.map((row) => row['QUERY PLAN']);
        this.sink.fact('culprit.plan', { label, engine: 'PostgreSQL', rows: tree(lines) });
      })
      .catch(() => {});
  }

  private async connect(client: Client): Promise<Client> {
    const Own = client.constructor as new (parameters: object) => Client;
    const own = new Own({ ...client.connectionParameters });
    this.isOwn.add(own);
    // Lost, it has no more plans; the program goes on.
    own.on('error', () => {});
    await own.connect();
    own.unref?.();
    return own;
  }
}

/** Lines that are indented by their place in the plan, as rows with parents. Values in conditions are left out. */
function tree(lines: readonly string[]): { id: number; parent: number; detail: string }[] {
  const above: { indent: number; id: number }[] = [];
  return lines.map((line, i) => {
    const indent = line.search(/\S/);
    while (above.length > 0 && above[above.length - 1].indent >= indent) above.pop();
    const parent = above.at(-1)?.id ?? 0;
    above.push({ indent, id: i + 1 });
    const detail = line.trim().replace(/\s*\(cost=.*\)$/, '');
    return { id: i + 1, parent, detail: sqlLabel(detail) };
  });
}
