import { corpus } from "./corpus.ts";
import { InvertedIndex } from "./inverted.ts";

const index = new InvertedIndex();
for (const doc of corpus(7000)) index.add(doc);

const queries = ["rivers copper17", "winterly stoneward 9", "garden123 market7", "ledgerless windowing", "signal42 cloudness3"];
for (const query of queries) {
    const [best] = index.search(query, 3);
    console.log(query.padEnd(24), best?.id, best?.score.toFixed(3));
}
console.log("words", index.vocabulary);
