const rand = (seed) => () => {
    seed |= 0; seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const ratings = (runners) => {
    const r = rand(1);
    return Array.from({ length: runners }, (_, id) => ({ id, speed: 3 + r() * 2, form: r() }));
};

function* results(field, races) {
    const r = rand(2);
    for (let race = 0; race < races; race++) {
        for (const runner of field) {
            if (r() < 0.3) continue;
            yield { race, runner: runner.id, seconds: 10_000 / (runner.speed * (0.9 + 0.2 * r())) };
        }
    }
}

module.exports = { ratings, results };
