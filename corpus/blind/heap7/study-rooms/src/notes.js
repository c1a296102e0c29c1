const notes = new WeakMap();

export function notesOf(member) {
  let list = notes.get(member);
  if (!list) {
    list = [];
    notes.set(member, list);
  }
  return list;
}
