const card = (state, { column, index }) => state.columns[column].cards[index];

export const reducers = {
  move(state, { from, to, index }) {
    const [moved] = state.columns[from].cards.splice(index, 1);
    if (moved) state.columns[to].cards.push(moved);
  },
  rename(state, command) {
    const c = card(state, command);
    if (c) c.title = command.title;
  },
  label(state, command) {
    const c = card(state, command);
    if (c && !c.labels.includes(command.label)) c.labels.push(command.label);
  },
  comment(state, command) {
    card(state, command)?.comments.push({ text: command.text, by: command.by });
  },
};
