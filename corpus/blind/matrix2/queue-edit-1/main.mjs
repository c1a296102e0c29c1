const SHIFTS = ['early', 'late', 'night'];

function printTimeline(total) {
  const timeline = [];
  const counts = [0, 0, 0];
  let s = 44;
  let i, e, tmp, gap, last;
  for (i = 0; i < total; i++) {
    s = (s * 16807) % 2147483647;
    tmp = s % 3;
    e = { at: 1700000000 + i * 60, shift: SHIFTS[tmp], guard: 'G' + (s % 40) };
    counts[tmp]++;
    timeline.unshift(e);
  }
  gap = 0;
  last = null;
  tmp = [];
  for (i = 0; i < timeline.length; i++) {
    e = timeline[i];
    if (last !== null && last.guard === e.guard && last.shift !== e.shift) {
      gap++;
      if (tmp.length < 3) tmp.push(e.guard + '@' + new Date(e.at * 1000).toISOString().slice(11, 16));
    }
    last = e;
  }
  tmp.sort();
  console.log(SHIFTS.map((n, k) => n + ' ' + counts[k]).join(', '));
  console.log(timeline.length, 'changes', gap, tmp.join(' '));
}

printTimeline(71500);
