export function criticalPath(plan) {
  const { tasks } = plan;
  const finish = new Float64Array(tasks.length);
  const via = new Int32Array(tasks.length).fill(-1);
  let end = 0;
  let cost = 0;
  for (const t of tasks) {
    let start = 0;
    for (const j of t.needs) {
      if (finish[j] > start) {
        start = finish[j];
        via[t.id] = j;
      }
    }
    finish[t.id] = start + t.days;
    cost += t.cost.labour + t.cost.parts + (t.info.rate ?? 40) * t.info.size * t.days;
    if (finish[t.id] > finish[end]) end = t.id;
  }
  const path = [];
  for (let i = end; i !== -1; i = via[i]) path.push(i);
  return { path: path.reverse(), days: finish[end], cost };
}

// crew load per bucket after sliding every task inside its float
export function levels(plan, buckets) {
  const { days } = criticalPath(plan);
  const load = new Float64Array(Math.ceil(days * 8) + 1);
  const at = new Float64Array(plan.tasks.length);
  for (const t of plan.tasks) {
    const earliest = t.needs.reduce((m, j) => Math.max(m, at[j] + plan.tasks[j].days), 0);
    let best = earliest;
    let bestPeak = Infinity;
    for (let shift = 0; shift < 6; shift++) {
      const from = Math.floor((earliest + shift / 4) * 8);
      const to = Math.min(load.length, Math.ceil((earliest + shift / 4 + t.days) * 8));
      let peak = 0;
      for (let h = from; h < to; h++) peak = Math.max(peak, load[h]);
      if (peak < bestPeak) {
        bestPeak = peak;
        best = earliest + (shift === 0 ? 0 : shift / 4);
      }
    }
    at[t.id] = earliest;
    const to = Math.min(load.length, Math.ceil((best + t.days) * 8));
    for (let h = Math.floor(best * 8); h < to; h++) load[h] += t.info.size;
  }
  const width = load.length / buckets;
  return Array.from({ length: buckets }, (_, b) => {
    let sum = 0;
    for (let h = Math.floor(b * width); h < Math.floor((b + 1) * width); h++) sum += load[h];
    return sum / width;
  });
}
