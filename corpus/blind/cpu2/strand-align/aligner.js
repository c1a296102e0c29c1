/**
 * Global alignment with affine gaps (Gotoh), scores only.
 */
class Aligner {
    #match;
    #mismatch;
    #open;
    #extend;

    constructor({ match, mismatch, open, extend }) {
        this.#match = match;
        this.#mismatch = mismatch;
        this.#open = open;
        this.#extend = extend;
    }

    /** @param {Uint8Array} a @param {Uint8Array} b */
    score(a, b) {
        const width = b.length + 1;
        let best = new Int32Array(width);
        let down = new Int32Array(width).fill(-1e9);
        for (let j = 1; j < width; j++) best[j] = this.#open + j * this.#extend;
        for (let i = 1; i <= a.length; i++) {
            let diagonal = best[0];
            best[0] = this.#open + i * this.#extend;
            let right = -1e9;
            for (let j = 1; j < width; j++) {
                const gapped = best[j] + this.#open + this.#extend;
                const longer = down[j] + this.#extend;
                down[j] = gapped > longer ? gapped : longer;
                const opened = best[j - 1] + this.#open + this.#extend;
                right = right + this.#extend > opened ? right + this.#extend : opened;
                let value = diagonal + (a[i - 1] === b[j - 1] ? this.#match : this.#mismatch);
                if (down[j] > value) value = down[j];
                if (right > value) value = right;
                diagonal = best[j];
                best[j] = value;
            }
        }
        return best[width - 1];
    }
}

module.exports = { Aligner };
