const kSinks = Symbol('sinks');
const kValue = Symbol('value');

export class Signal {
  constructor(value) {
    this[kValue] = value;
    this[kSinks] = new Set();
  }

  get value() {
    return this[kValue];
  }

  next(value) {
    this[kValue] = value;
    for (const sink of this[kSinks]) sink(value);
  }

  subscribe(sink) {
    this[kSinks].add(sink);
    sink(this[kValue]);
    return () => this[kSinks].delete(sink);
  }
}

export function combine(first, second, project) {
  return {
    subscribe(sink) {
      let ready = false;
      const emit = () => {
        if (ready) sink(project(first.value, second.value));
      };
      const stop = first.subscribe(emit) && second.subscribe(emit);
      ready = true;
      emit();
      return stop;
    },
  };
}
