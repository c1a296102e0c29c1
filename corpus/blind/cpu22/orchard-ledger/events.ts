export type Grade = 'A' | 'B' | 'C';

export type LedgerEvent =
  | { kind: 'Registered'; at: number; name: string; region: string }
  | { kind: 'Delivered'; at: number; crates: number; fruit: string; grade: Grade }
  | { kind: 'Regraded'; at: number; crates: number; from: Grade; to: Grade }
  | { kind: 'Paid'; at: number; cents: number }
  | { kind: 'Advanced'; at: number; cents: number };

export interface Recorded {
  seq: number;
  version: number;
  stream: string;
  event: LedgerEvent;
}

export interface Account {
  name: string;
  region: string;
  crates: Record<Grade, number>;
  earned: number;
  paid: number;
  advanced: number;
  version: number;
}

export const pricePerCrate: Record<Grade, number> = { A: 1840, B: 1210, C: 655 };

export const emptyAccount: Account = {
  name: '',
  region: '',
  crates: { A: 0, B: 0, C: 0 },
  earned: 0,
  paid: 0,
  advanced: 0,
  version: 0,
};

export function evolve(state: Account, recorded: Recorded): Account {
  const e = recorded.event;
  const version = recorded.version;
  switch (e.kind) {
    case 'Registered':
      return { ...state, name: e.name, region: e.region, version };
    case 'Delivered':
      return {
        ...state,
        crates: { ...state.crates, [e.grade]: state.crates[e.grade] + e.crates },
        earned: state.earned + e.crates * pricePerCrate[e.grade],
        version,
      };
    case 'Regraded':
      return {
        ...state,
        crates: {
          ...state.crates,
          [e.from]: state.crates[e.from] - e.crates,
          [e.to]: state.crates[e.to] + e.crates,
        },
        earned: state.earned + e.crates * (pricePerCrate[e.to] - pricePerCrate[e.from]),
        version,
      };
    case 'Paid':
      return { ...state, paid: state.paid + e.cents, version };
    case 'Advanced':
      return { ...state, advanced: state.advanced + e.cents, version };
  }
}
