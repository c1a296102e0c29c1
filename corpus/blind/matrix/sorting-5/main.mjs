async function* jobs(count) {
  let state = 71;
  for (let id = 0; id < count; id++) {
    state = (state * 16807) % 2147483647;
    yield { id, due: (state % 5000) + id * 2, takes: 1 + (state % 7), owner: state % 9 };
  }
}

async function* schedule(source) {
  const waiting = [];
  for await (const job of source) {
    waiting.push(job);
    if (waiting.length < 1800) continue;
    waiting.sort((a, b) => b.due - a.due || b.id - a.id);
    yield waiting.pop();
  }
  waiting.sort((a, b) => a.due - b.due);
  yield* waiting;
}

async function* timed(source) {
  let clock = 0;
  for await (const job of source) {
    clock = Math.max(clock + job.takes, job.id);
    yield { ...job, late: Math.max(0, clock - job.due) };
  }
}

function* top(lates, n) {
  const list = [...lates].sort((a, b) => b[1] - a[1]);
  for (const [owner, late] of list) {
    if (n-- <= 0) return;
    yield `owner ${owner}: ${late}`;
  }
}

async function main() {
  const lates = new Map();
  for await (const job of timed(schedule(jobs(20000)))) {
    lates.set(job.owner, (lates.get(job.owner) ?? 0) + job.late);
  }
  console.log([...top(lates, 3)].join('\n'));
}

main();
