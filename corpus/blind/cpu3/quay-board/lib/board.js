'use strict';

function renderBoard(registry, plan) {
  const rows = [];
  for (const [imo, slot] of plan) {
    const v = registry.find(imo);
    rows.push([String(slot.from).padStart(3), slot.berth, v.name.padEnd(12), v.flag, `${v.length} m`, `dep ${slot.to}`].join('  '));
  }
  return rows.sort().join('\n');
}

module.exports = { renderBoard };
