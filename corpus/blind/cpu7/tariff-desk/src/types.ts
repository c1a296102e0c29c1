export type Minutes = number;

export interface Reading {
  meter: string;
  at: Minutes;
  wh: number;
}

export interface PricePoint {
  zone: string;
  from: Minutes;
  to: Minutes;
  centsPerKwh: number;
}

export interface Contract {
  meter: string;
  zone: string;
  standing: number;
  discounts: readonly string[];
}

export interface Statement {
  meter: string;
  energy: number;
  cents: number;
  peakHour: number;
  lines: string[];
}
