import { createStore } from "./src/store.ts";
import { simulate } from "./src/simulate.ts";
import { trialBalance } from "./src/report.ts";
import { stress } from "./src/stress.ts";

const store = createStore();

for (const event of simulate({ accounts: 1700, events: 1900, seed: 97 })) {
    store.dispatch(event);
}

const { debit, credit, accounts } = trialBalance(store.current());
console.log(`accounts=${accounts} debit=${debit} credit=${credit} version=${store.version()}`);
console.log(`worst day ${stress(store.current(), { days: 365, scenarios: 520, seed: 5 }).toFixed(2)}`);
