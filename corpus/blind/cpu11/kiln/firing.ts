export interface Segment {
  to: number;
  rate: number;
  hold: number;
}

export interface Rules {
  element: { watts: number; efficiency: number };
  wall: { conductance: number; capacity: number };
  control: { gain: number; reset: number; deadband: number };
  limits: { top: number; rate: number };
}

export interface Log {
  minutes: number;
  kWh: number;
  peak: number;
  heatWork: number;
  curve: number[];
}

const AMBIENT = 18;
const STEP = 2; // seconds

function* setpoints(segments: Segment[], limits: Rules['limits']): Generator<number, void, void> {
  let at = AMBIENT;
  for (const s of segments) {
    const to = Math.min(s.to, limits.top);
    const rate = (Math.min(Math.abs(s.rate), limits.rate) / 3600) * STEP * Math.sign(to - at);
    while (rate > 0 ? at < to : at > to) {
      at += rate;
      yield at;
    }
    for (let t = 0; t < s.hold * 60; t += STEP) yield to;
  }
}

class Chamber {
  temperature = AMBIENT;
  brick = AMBIENT;
  #rules: Rules;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  heat(duty: number): number {
    const { watts, efficiency } = this.#rules.element;
    const { conductance, capacity } = this.#rules.wall;
    const joules = watts * efficiency * duty * STEP;
    const loss = conductance * (this.temperature - this.brick) * STEP;
    this.temperature += (joules - loss) / capacity;
    this.brick += (loss - conductance * 0.35 * (this.brick - AMBIENT) * STEP) / (capacity * 4);
    return watts * duty * STEP;
  }
}

export function fire(segments: Segment[], rules: Rules): Log {
  const chamber = new Chamber(rules);
  let integral = 0;
  let joules = 0;
  let peak = 0;
  let heatWork = 0;
  let steps = 0;
  const curve: number[] = [];
  const control = rules.control;
  for (const wanted of setpoints(segments, rules.limits)) {
    const error = wanted - chamber.temperature;
    integral = Math.max(-200, Math.min(200, integral + error * STEP));
    const duty = Math.abs(error) < control.deadband ? 0.1 : Math.max(0, Math.min(1, control.gain * error + control.reset * integral));
    joules += chamber.heat(duty);
    peak = Math.max(peak, chamber.temperature);
    if (chamber.temperature > 500) heatWork += Math.exp((chamber.temperature - 1000) / 60) * STEP;
    if (steps++ % 1800 === 0) curve.push(Math.round(chamber.temperature));
  }
  return { minutes: (steps * STEP) / 60, kWh: joules / 3.6e6, peak, heatWork, curve };
}
