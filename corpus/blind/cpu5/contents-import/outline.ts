import type { Token } from './grammar.ts';

export interface Section { title: string; entries: { text: string; folio: number }[]; }

type State = 'outside' | 'section';

export class OutlineBuilder {
  #state: State = 'outside';
  #sections: Section[] = [];
  #plates = new Set<string>();

  accept(token: Token): this {
    switch (token.kind) {
      case 'rule':
        this.#state = 'outside';
        break;
      case 'plate':
        this.#plates.add(token.text);
        break;
      case 'heading':
        this.#open(token.text);
        break;
      case 'entry':
        if (this.#state === 'outside') this.#open('(untitled)');
        this.#sections.at(-1)!.entries.push({ text: token.text, folio: token.folio! });
        break;
    }
    return this;
  }

  #open(title: string): void {
    this.#sections.push({ title, entries: [] });
    this.#state = 'section';
  }

  build() {
    const filled = this.#sections.filter((section) => section.entries.length > 0);
    filled.forEach((section) => section.entries.sort((a, b) => a.folio - b.folio));
    return { sections: filled, plates: [...this.#plates].sort() };
  }
}
