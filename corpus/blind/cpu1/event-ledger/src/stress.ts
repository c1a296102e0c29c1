import type { LedgerState } from "./types.ts";

interface Scenario { days: number; scenarios: number; seed: number }

/** Lowest total of all accounts over some random walks of the exchange rate. */
export function stress(state: LedgerState, { days, scenarios, seed }: Scenario): number {
    const amounts = Float64Array.from(Object.values(state.balances));
    let worst = Infinity;
    let s = seed;
    for (let scenario = 0; scenario < scenarios; scenario++) {
        let rate = 1;
        for (let day = 0; day < days; day++) {
            s = (s * 48271) % 2147483647;
            rate *= 1 + (s / 2147483647 - 0.5) / 50;
            let total = 0;
            for (let i = 0; i < amounts.length; i++) {
                const value = amounts[i] * rate;
                total += value > 5000 ? value * 0.999 : value < 0 ? value * 1.02 : value;
            }
            if (total < worst) worst = total;
        }
    }
    return worst;
}
