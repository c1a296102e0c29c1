const { Aligner } = require("./aligner");
const { strands } = require("./strands");

const aligner = new Aligner({ match: 2, mismatch: -1, open: -3, extend: -1 });
const set = strands(14, 1400);

const scores = [];
for (let i = 0; i < set.length; i++) {
    for (let j = i + 1; j < set.length; j++) {
        scores.push({ i, j, score: aligner.score(set[i], set[j]) });
    }
}

scores.sort((a, b) => b.score - a.score);
console.log("closest", scores[0]);
console.log("farthest", scores[scores.length - 1]);
