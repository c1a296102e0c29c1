export function calibrate(stations) {
  return new TransformStream({
    transform(frame, controller) {
      const { curve } = stations.get(frame.code);
      const levels = [];
      for (const sample of frame.samples) {
        if (!sample.valid) continue;
        const point = curve[Math.min(curve.length - 1, Math.floor(sample.level / 6.4))];
        levels.push(sample.level * point.weight + point.offset);
      }
      controller.enqueue({ code: frame.code, number: frame.number, levels });
    },
  });
}

export function summarize() {
  return new TransformStream({
    transform({ code, number, levels }, controller) {
      let low = Infinity;
      let high = -Infinity;
      let sum = 0;
      for (const level of levels) {
        low = Math.min(low, level);
        high = Math.max(high, level);
        sum += level;
      }
      controller.enqueue({ code, number, low, high, mean: sum / levels.length });
    },
  });
}

const DAYS_KEPT = 6;

export class Board {
  constructor() {
    this.rows = new Map();
    this.written = 0;
  }

  sink() {
    return new WritableStream({
      write: (row) => {
        let list = this.rows.get(row.code);
        if (!list) this.rows.set(row.code, (list = []));
        list.push(row);
        if (list.length > DAYS_KEPT) list.shift();
        this.written += 1;
      },
    });
  }
}
