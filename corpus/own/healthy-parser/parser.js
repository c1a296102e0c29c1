/** A JSON reader, by hand. */
export function parseJson(text) {
  const state = { text, at: 0 };
  return value(state);
}

function value(state) {
  skipSpace(state);
  const char = state.text[state.at];
  if (char === '{') return object(state);
  if (char === '[') return array(state);
  if (char === '"') return string(state);
  if (char === 't') return word(state, 'true', true);
  if (char === 'f') return word(state, 'false', false);
  if (char === 'n') return word(state, 'null', null);
  return number(state);
}

function object(state) {
  const result = {};
  state.at++;
  for (skipSpace(state); state.text[state.at] !== '}'; skipSpace(state)) {
    const key = string(state);
    skipSpace(state);
    state.at++;
    result[key] = value(state);
    skipSpace(state);
    if (state.text[state.at] === ',') state.at++;
    skipSpace(state);
  }
  state.at++;
  return result;
}

function array(state) {
  const result = [];
  state.at++;
  for (skipSpace(state); state.text[state.at] !== ']'; skipSpace(state)) {
    result.push(value(state));
    skipSpace(state);
    if (state.text[state.at] === ',') state.at++;
  }
  state.at++;
  return result;
}

function string(state) {
  let out = '';
  let start = ++state.at;
  for (;;) {
    const code = state.text.charCodeAt(state.at);
    if (code === 34) break;
    if (code === 92) {
      out += state.text.slice(start, state.at) + state.text[state.at + 1];
      state.at += 2;
      start = state.at;
    } else {
      state.at++;
    }
  }
  return out + state.text.slice(start, state.at++);
}

function number(state) {
  const start = state.at;
  while ('0123456789+-.eE'.includes(state.text[state.at])) state.at++;
  return Number(state.text.slice(start, state.at));
}

function word(state, name, result) {
  state.at += name.length;
  return result;
}

function skipSpace(state) {
  for (let code = state.text.charCodeAt(state.at); code === 32 || code === 10 || code === 13 || code === 9; code = state.text.charCodeAt(state.at)) state.at++;
}
