export interface Unit {
  id: number;
  side: 'red' | 'blue';
  at: { x: number; y: number };
  health: number;
  kills: number;
}

export interface Field {
  turn: number;
  units: Unit[];
  fallen: number[];
  score: Record<'red' | 'blue', number>;
  log: string[];
}

export const openField = (): Field => ({ turn: 0, units: [], fallen: [], score: { red: 0, blue: 0 }, log: [] });
