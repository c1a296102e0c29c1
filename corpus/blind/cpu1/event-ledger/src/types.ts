export type AccountId = string;

export interface Opened { kind: "opened"; account: AccountId; currency: string }
export interface Moved { kind: "moved"; from: AccountId; to: AccountId; amount: number }
export interface Frozen { kind: "frozen"; account: AccountId }

export type LedgerEvent = Opened | Moved | Frozen;

export interface LedgerState {
    readonly balances: Readonly<Record<AccountId, number>>;
    readonly frozen: ReadonlySet<AccountId>;
    readonly count: number;
}
