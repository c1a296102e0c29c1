export function transform(lines) {
  let totals = {};
  for (const line of lines) {
    const entry = parse(line);
    totals = addEntry(totals, entry);
  }
  return totals;
}

function parse(line) {
  const [time, method, route, status, took] = line.split(' ');
  return { time: Number(time), method, route, status: Number(status), took: Number.parseInt(took, 10) };
}

/** Copies what there is for every line: the copies are what the garbage collector is busy with. */
function addEntry(totals, entry) {
  const old = totals[entry.route] ?? { count: 0, took: 0 };
  return { ...totals, [entry.route]: { count: old.count + 1, took: old.took + entry.took } };
}
