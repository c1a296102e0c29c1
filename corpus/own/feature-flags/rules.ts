export interface Rule {
  key: string;
  percent: number;
  owner: string;
}

export function loadRules(count: number): Rule[] {
  return Array.from({ length: count }, (_, i) => ({ key: `flag-${i}`, percent: (i * 13) % 100, owner: `team-${i % 9}` }));
}
