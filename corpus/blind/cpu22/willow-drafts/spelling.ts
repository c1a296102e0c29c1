import type { Mark } from './buffer.ts';

/** A trie of known words with a bounded edit distance look-up for suggestions. */
interface TrieNode { next: Map<string, TrieNode>; word: string | null }

export class Speller {
  private root: TrieNode = { next: new Map(), word: null };

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let node = this.root;
      for (const ch of word) {
        let child = node.next.get(ch);
        if (!child) node.next.set(ch, (child = { next: new Map(), word: null }));
        node = child;
      }
      node.word = word;
    }
  }

  knows(word: string): boolean {
    let node: TrieNode | undefined = this.root;
    for (const ch of word) {
      node = node.next.get(ch);
      if (!node) return false;
    }
    return node.word !== null;
  }

  suggest(word: string, max: number): string | null {
    let best: string | null = null;
    let bestCost = max + 1;
    const walk = (node: TrieNode, ch: string, above: number[]): void => {
      const row = [above[0] + 1];
      let low = row[0];
      for (let i = 1; i <= word.length; i++) {
        const cost = Math.min(row[i - 1] + 1, above[i] + 1, above[i - 1] + (word[i - 1] === ch ? 0 : 1));
        row.push(cost);
        if (cost < low) low = cost;
      }
      const here = row[word.length];
      if (node.word !== null && here < bestCost) { bestCost = here; best = node.word; }
      if (low < bestCost) for (const [c, child] of node.next) walk(child, c, row);
    };
    const first = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (const [c, child] of this.root.next) walk(child, c, first);
    return best;
  }

  check(text: string): Mark[] {
    const marks: Mark[] = [];
    for (const m of text.matchAll(/[a-z]+/g)) {
      if (!this.knows(m[0])) marks.push({ from: m.index, to: m.index + m[0].length, tag: this.suggest(m[0], 2) ?? '?' });
    }
    return marks;
  }
}
