import type { LedgerEvent, LedgerState } from "./types.ts";

export const initial: LedgerState = { balances: {}, frozen: new Set(), count: 0 };

export function evolve(state: LedgerState, event: LedgerEvent): LedgerState {
    switch (event.kind) {
        case "opened":
            return {
                ...state,
                count: state.count + 1,
                balances: { ...state.balances, [event.account]: 0 },
            };
        case "moved":
            if (state.frozen.has(event.from) || state.frozen.has(event.to)) {
                return { ...state, count: state.count + 1 };
            }
            return {
                ...state,
                count: state.count + 1,
                balances: {
                    ...state.balances,
                    [event.from]: state.balances[event.from] - event.amount,
                    [event.to]: state.balances[event.to] + event.amount,
                },
            };
        case "frozen":
            return { ...state, count: state.count + 1, frozen: new Set([...state.frozen, event.account]) };
    }
}
