import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stock } from './stock.ts';

/** Keeps the state of the stockroom on disk so that the service can be restarted at any time. */
export class Ledger {
  readonly #dir = mkdtempSync(join(tmpdir(), 'stockroom-'));
  readonly #file = join(this.#dir, 'state.json');
  readonly #stock: Stock;
  #last = '';

  constructor(stock: Stock) {
    this.#stock = stock;
    stock.on('moved', (order: string) => this.onMoved(order));
  }

  onMoved(order: string): void {
    this.#last = order;
    this.persist();
  }

  persist(): void {
    const state = { last: this.#last, items: [...this.#stock.items.values()] };
    writeFileSync(this.#file + '.new', JSON.stringify(state));
    renameSync(this.#file + '.new', this.#file);
  }

  close(): { last: string; items: unknown[] } {
    const state = JSON.parse(readFileSync(this.#file, 'utf8'));
    rmSync(this.#dir, { recursive: true });
    return state;
  }
}
