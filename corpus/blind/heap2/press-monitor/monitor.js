'use strict';

class Stroke {
  constructor(at, force, travel) {
    this.at = at;
    this.force = force;
    this.travel = travel;
  }
}

const strokes = new WeakMap();

exports.record = function record(machine, at, force, travel) {
  let list = strokes.get(machine);
  if (!list) strokes.set(machine, (list = []));
  list.push(new Stroke(at, force, travel));
};

exports.average = function average(machine) {
  const list = strokes.get(machine) ?? [];
  const last = list.slice(-50);
  return last.reduce((sum, stroke) => sum + stroke.force, 0) / (last.length || 1);
};
