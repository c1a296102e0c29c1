'use strict';

function gini(values) {
  const xs = [...values].sort((a, b) => a - b);
  const n = xs.length;
  const sum = xs.reduce((a, b) => a + b, 0);
  if (!sum) return 0;
  return xs.reduce((acc, x, i) => acc + (2 * (i + 1) - n - 1) * x, 0) / (n * sum);
}

function summarize(plan, staff, clinics) {
  return [...clinics.values()].map((clinic) => {
    const mine = plan.filter((s) => s.clinicId === clinic.id);
    const people = staff.filter((m) => m.clinicId === clinic.id);
    return {
      clinic: clinic.id,
      shifts: mine.length,
      open: mine.filter((s) => !s.staffId).length,
      gini: gini(people.map((m) => m.assigned)).toFixed(4),
    };
  });
}

module.exports = { summarize, gini };
