export type Grade = 'feed' | 'milling' | 'malting' | 'seed';

export interface Lot {
  id: string;
  farm: string;
  crop: string;
  grade: Grade;
  silo: number;
  tonnes: number;
  moisture: number;
  samples: number;
  holds: string[];
  closed: boolean;
}

export interface Silo {
  id: number;
  capacity: number;
  level: number;
  intakes: number;
}

export interface LedgerState {
  revision: number;
  lots: Record<string, Lot>;
  silos: Silo[];
  farms: Record<string, { delivered: number; withdrawn: number }>;
  rejected: number;
}

interface Base { seq: number; at: number; lot: string }

export type LedgerEvent =
  | (Base & { kind: 'delivered'; farm: string; crop: string; grade: Grade; silo: number; tonnes: number; moisture: number })
  | (Base & { kind: 'sampled'; moisture: number })
  | (Base & { kind: 'moved'; silo: number })
  | (Base & { kind: 'withdrawn'; tonnes: number })
  | (Base & { kind: 'held'; reason: string })
  | (Base & { kind: 'released'; reason: string })
  | (Base & { kind: 'closed' });
