import { evolve, initial } from "./evolve.ts";
import type { LedgerEvent, LedgerState } from "./types.ts";

export interface Store {
    dispatch(event: LedgerEvent): void;
    current(): LedgerState;
    version(): string;
}

export function createStore(): Store {
    let state: LedgerState = initial;
    let digest = 17;

    return {
        dispatch(event) {
            state = evolve(state, event);
            for (const ch of event.kind) digest = (digest * 31 + ch.charCodeAt(0) + state.count) | 0;
        },
        current: () => state,
        version: () => (digest >>> 0).toString(16),
    };
}
