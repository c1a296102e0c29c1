/** Line-delimited JSON over a socket. */
export function* linesOf(state, chunk) {
  const text = state.rest + chunk;
  let from = 0;
  for (let end; (end = text.indexOf('\n', from)) !== -1; from = end + 1) yield text.slice(from, end);
  state.rest = text.slice(from);
}

export function receive(socket, handle) {
  const state = { rest: '' };
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    for (const line of linesOf(state, chunk)) handle(JSON.parse(line));
  });
}

export const frame = (message) => JSON.stringify(message) + '\n';
