const { ratings, results } = require("./season");
const { collect, rank } = require("./standings");

const ranking = rank(collect(results(ratings(60_000), 60)));

for (const { place, runner, starts, mean, best } of ranking.slice(0, 6)) {
    console.log(place, `runner ${runner}`, starts, mean.toFixed(1), best.toFixed(1));
}
console.log("median", ranking[ranking.length >> 1].mean.toFixed(1), "of", ranking.length);
