export const pipe = (...fns) => (input) => fns.reduce((value, fn) => fn(value), input);
export const curry = (fn) => function next(...args) {
  return args.length >= fn.length ? fn(...args) : (...more) => next(...args, ...more);
};

export const getIn = ([key, ...rest], obj) => {
  const value = obj?.[key];
  return rest.length === 0 ? value : getIn(rest, value);
};

export const setIn = ([key, ...rest], value, obj) => ({
  ...obj,
  [key]: rest.length === 0 ? value : setIn(rest, value, obj?.[key] ?? {}),
});

export const update = curry((path, fn, obj) => setIn(path, fn(getIn(path, obj)), obj));
export const add = curry((a, b) => a + (b ?? 0));
export const countBy = curry((keyOf, list) =>
  list.reduce((acc, item) => ({ ...acc, [keyOf(item)]: (acc[keyOf(item)] ?? 0) + 1 }), {}));
