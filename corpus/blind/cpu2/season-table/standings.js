const EMPTY = { starts: 0, best: Infinity, total: 0 };

const collect = (results) => {
    const table = new Map();
    for (const { runner, seconds } of results) {
        let standing = table.get(runner);
        if (!standing) table.set(runner, (standing = { runner, ...EMPTY }));
        standing.starts += 1;
        standing.total += seconds;
        if (seconds < standing.best) standing.best = seconds;
    }
    return table;
};

const rank = (table) =>
    [...table.values()]
        .map((standing) => ({ ...standing, mean: standing.total / standing.starts }))
        .sort((a, b) => b.starts - a.starts || a.mean - b.mean || a.runner - b.runner)
        .map((standing, n) => ({ place: n + 1, ...standing }));

module.exports = { collect, rank };
