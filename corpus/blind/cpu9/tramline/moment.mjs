const view = ({ number, line, offset, riders, late, holding }) => ({
  number,
  line: line.name,
  place: { stop: offset >> 2, quarter: offset & 3 },
  load: { riders, late },
  holding,
});

export function moment(tick, trams) {
  return { tick, trams: new Map(trams.map((t) => [t.number, view(t)])) };
}

export function difference(a, b) {
  let moved = 0;
  for (const [number, now] of b.trams) {
    const then = a.trams.get(number);
    if (then.place.stop !== now.place.stop) moved++;
  }
  return moved;
}
