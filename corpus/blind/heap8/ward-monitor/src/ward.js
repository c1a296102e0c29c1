export function shiftPlan(size) {
  return Array.from({ length: size }, (_, i) => ({
    slot: i,
    nurse: `N${String(i % 140).padStart(3, '0')}`,
    tasks: [`turn ${i % 6}`, 'meds', i % 3 ? 'walk' : 'bath'],
    minutes: 5 + (i % 25),
  }));
}

export function admit(n, plan) {
  return {
    bed: `W${n % 7}-${n}`,
    duty: plan[(n * 29) % plan.length],
    readings: Array.from({ length: 12 }, (_, i) => ({ pulse: 58 + ((n * 7 + i * 3) % 40), oxygen: 92 + ((n + i) % 8), at: n * 60 + i })),
  };
}
