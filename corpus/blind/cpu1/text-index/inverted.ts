import type { Doc } from "./corpus.ts";

const WORD = /[a-z]+\d*/g;

export class InvertedIndex {
    #postings = new Map<string, Map<number, number>>();
    #lengths: number[] = [];

    add(doc: Doc): void {
        let length = 0;
        for (const [word] of doc.text.matchAll(WORD)) {
            let posting = this.#postings.get(word);
            if (posting === undefined) this.#postings.set(word, (posting = new Map()));
            posting.set(doc.id, (posting.get(doc.id) ?? 0) + 1);
            length++;
        }
        this.#lengths[doc.id] = length;
    }

    get vocabulary(): number {
        return this.#postings.size;
    }

    search(query: string, limit: number): { id: number; score: number }[] {
        const scores = new Map<number, number>();
        for (const [word] of query.matchAll(WORD)) {
            const posting = this.#postings.get(word);
            if (!posting) continue;
            const idf = Math.log(1 + this.#lengths.length / posting.size);
            for (const [id, tf] of posting) {
                const weight = (idf * tf * 2.2) / (tf + 0.3 + 0.004 * this.#lengths[id]);
                scores.set(id, (scores.get(id) ?? 0) + weight);
            }
        }
        return [...scores]
            .map(([id, score]) => ({ id, score }))
            .sort((a, b) => b.score - a.score || a.id - b.id)
            .slice(0, limit);
    }
}
