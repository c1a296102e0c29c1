'use strict';

function pad(text, width) {
  return String(text).padEnd(width);
}

function renderBoard(shipments, utilisation) {
  const lines = [];
  let dock = null;
  for (const s of shipments) {
    if (s.dock !== dock) {
      dock = s.dock;
      const used = utilisation.get(dock);
      lines.push(`# ${dock}: ${used.pallets} pallets, ${(used.weight / 1000).toFixed(1)} t`);
    }
    lines.push(pad(s.id, 9) + pad(new Date(s.eta).toISOString(), 26) + pad(s.pallets, 4) + '*'.repeat(s.priority));
  }
  return lines;
}

module.exports = { renderBoard };
