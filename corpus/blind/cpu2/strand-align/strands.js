function strands(count, length) {
    let seed = 99;
    const next = (n) => {
        seed = (seed * 16807) % 2147483647;
        return seed % n;
    };
    const ancestor = Uint8Array.from({ length }, () => next(4));
    return Array.from({ length: count }, () => {
        const out = [];
        for (const base of ancestor) {
            const event = next(100);
            if (event < 4) continue;
            out.push(event < 12 ? next(4) : base);
            if (event > 95) out.push(next(4));
        }
        return Uint8Array.from(out);
    });
}

module.exports = { strands };
