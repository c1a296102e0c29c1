export type Scalar = string | number | boolean;

export interface Subject {
  key: string;
  attributes: Record<string, Scalar>;
}

export interface Variation {
  name: string;
  weight: number;
}

export interface RuleRow {
  id: number;
  flag: string;
  position: number;
  clause: string;
  variations: Variation[];
}

export interface FlagRow {
  key: string;
  salt: string;
  enabled: boolean;
  revision: number;
  fallback: string;
}

export interface Decision {
  flag: string;
  variation: string;
  reason: 'off' | 'rule' | 'fallback';
  ruleId: number;
}

export type Predicate = (subject: Subject) => boolean;
