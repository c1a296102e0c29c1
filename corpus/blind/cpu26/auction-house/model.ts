export type Lot = {
  readonly id: string;
  readonly category: number;
  readonly reserve: number;
  readonly price: number;
  readonly leader: string | null;
  readonly bids: number;
  readonly closesAt: number;
};

export type Bidder = {
  readonly id: string;
  readonly budget: number;
  readonly held: number;
  readonly tastes: readonly number[];
};

export type House = {
  readonly clock: number;
  readonly lots: Readonly<Record<string, Lot>>;
  readonly bidders: Readonly<Record<string, Bidder>>;
  readonly turnover: Readonly<Record<string, number>>;
};

export type Action =
  | { type: 'bid'; lot: string; bidder: string; amount: number }
  | { type: 'tick'; to: number }
  | { type: 'hammer'; lot: string };

export type Reducer = (house: House, action: Action) => House;
export type Link = (next: Dispatch, read: () => House) => Dispatch;
export type Dispatch = (action: Action) => void;
