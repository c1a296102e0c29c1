export function toAge(text) {
  const age = Number(text);
  return Number.isInteger(age) ? age : null;
}
