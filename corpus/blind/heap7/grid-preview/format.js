export function formatRow(row) {
  return `${row.key.padEnd(16)} ${String(row.volts).padStart(4)} V ${String(row.amps).padStart(4)} A  feeder ${row.feeder}`;
}
