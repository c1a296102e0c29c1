module.exports = function* scans(count) {
    let s = 12;
    const next = (n) => {
        s = (s * 69621) % 2147483647;
        return s % n;
    };
    for (let i = 0; i < count; i++) {
        switch (next(5)) {
            case 0:
                yield "LOT" + next(100000);
                break;
            case 1:
                yield "40" + String(10000000000 + next(2147483646)).slice(0, 11);
                break;
            case 2:
                yield "zz?" + next(90);
                break;
            case 3:
                yield next(16777216).toString(16);
                break;
            default:
                yield `U${next(40)}-${next(5000)}`;
        }
    }
};
