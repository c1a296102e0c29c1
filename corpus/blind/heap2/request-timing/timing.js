const started = new Map();
export const totals = { count: 0, ms: 0 };

export function begin(request) {
  started.set(request, performance.now());
}

export function end(request) {
  const from = started.get(request);
  totals.count += 1;
  totals.ms += performance.now() - from;
}
