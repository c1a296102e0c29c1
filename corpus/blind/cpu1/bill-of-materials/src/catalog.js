/**
 * The parts of a product line, and what each is made of.
 */
export class Catalog {
    constructor() {
        /** @type {Map<string, Part>} */
        this.parts = new Map();
    }

    /** @param {Part} part */
    register(part) {
        this.parts.set(part.number, part);
        return this;
    }

    /** @param {string} number */
    part(number) {
        const part = this.parts.get(number);
        if (part === undefined) {
            throw new Error("no part " + number);
        }
        return part;
    }

    *numbers(level) {
        for (const number of this.parts.keys()) {
            if (number.startsWith(`L${level}-`)) yield number;
        }
    }
}

/**
 * @typedef {{ number: string, price: number, labour: number, uses: { number: string, quantity: number }[] }} Part
 */
