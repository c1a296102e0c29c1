export interface Doc { id: number; text: string }

const ROOTS = ["river", "stone", "cloud", "market", "signal", "garden", "ledger", "window", "copper", "winter"];
const ENDS = ["", "s", "ed", "ing", "er", "less", "ful", "ness", "ly", "ward"];

export function* corpus(count: number): Generator<Doc> {
    let s = 20240;
    const next = (n: number) => {
        s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
        return (s >> 4) % n;
    };
    for (let id = 0; id < count; id++) {
        const words: string[] = [];
        for (let k = 120 + next(200); k > 0; k--) {
            words.push(ROOTS[next(10)] + ENDS[next(10)] + (next(5) ? "" : next(4000)));
        }
        yield { id, text: words.join(next(2) ? " " : ", ") };
    }
}
