/**
 * Cost of goods of assemblies.
 */
export class Costing {
    #catalog;
    #rate;

    /** @param {import("./catalog.js").Catalog} catalog */
    constructor(catalog, hourlyRate) {
        this.#catalog = catalog;
        this.#rate = hourlyRate;
    }

    /** Cost of one piece, its components included. */
    unitCost(number) {
        const part = this.#catalog.part(number);
        let cost = part.price + part.labour * this.#rate;
        for (const component of part.uses) {
            cost += component.quantity * this.unitCost(component.number);
        }
        return cost;
    }

    quote(number, pieces) {
        const cost = this.unitCost(number) * pieces;
        const discount = pieces >= 100 ? 0.12 : pieces >= 10 ? 0.05 : 0;
        return { number, pieces, price: cost * 1.3 * (1 - discount) };
    }
}
