import { Catalog } from "./catalog.js";

const LEVELS = 14;
const PER_LEVEL = 6;

export function buildCatalog() {
    const catalog = new Catalog();
    let seed = 42;
    const next = (limit) => {
        seed = (seed * 16807) % 2147483647;
        return seed % limit;
    };
    for (let level = LEVELS; level >= 0; level--) {
        for (let i = 0; i < PER_LEVEL; i++) {
            const uses = [];
            if (level < LEVELS) {
                for (let k = 0; k < 3; k++) {
                    uses.push({ number: `L${level + 1}-${(i + k * 2 + next(2)) % PER_LEVEL}`, quantity: 1 });
                }
            }
            catalog.register({ number: `L${level}-${i}`, price: 1 + next(200) / 1e4, labour: next(10) / 1e5, uses });
        }
    }
    return catalog;
}
