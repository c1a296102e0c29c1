export interface Plan { team: string; rule: string; hours: number }

const days = ['*', '1-6', '0-5'];

export function makePlans(count: number): Plan[] {
  let state = 31337;
  const next = (n: number): number => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  return Array.from({ length: count }, (_, i) => ({
    team: `team-${String.fromCharCode(65 + (i % 7))}`,
    rule: `${54 + next(6)} ${55 + next(5)} ${22 + next(2)} * * ${days[next(days.length)]}`,
    hours: 2 + next(6),
  }));
}
