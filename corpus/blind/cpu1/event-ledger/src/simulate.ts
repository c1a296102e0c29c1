import type { LedgerEvent } from "./types.ts";

interface Options { accounts: number; events: number; seed: number }

export function* simulate({ accounts, events, seed }: Options): Generator<LedgerEvent> {
    let s = seed;
    const pick = (n: number) => {
        s = (s * 48271) % 2147483647;
        return s % n;
    };
    const id = (n: number) => `acc-${n.toString(36)}`;

    for (let i = 0; i < accounts; i++) yield { kind: "opened", account: id(i), currency: "CHF" };
    for (let i = 0; i < events; i++) {
        if (pick(400) === 0) yield { kind: "frozen", account: id(pick(accounts)) };
        else yield { kind: "moved", from: id(pick(accounts)), to: id(pick(accounts)), amount: 1 + pick(500) };
    }
}
