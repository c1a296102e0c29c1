import type { LedgerState } from "./types.ts";

export function trialBalance(state: LedgerState) {
    let debit = 0;
    let credit = 0;
    const entries = Object.entries(state.balances);
    for (const [, amount] of entries) {
        if (amount < 0) credit -= amount;
        else debit += amount;
    }
    return { debit, credit, accounts: entries.length };
}
