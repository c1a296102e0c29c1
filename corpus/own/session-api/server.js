import http from 'node:http';
import { withDefaults } from './preferences.js';
import { SessionStore } from './sessions.js';

const sessions = new SessionStore();
const server = http.createServer((request, response) => {
  const id = request.headers['x-session'] ?? 'none';
  const session = sessions.open(String(id));
  const body = withDefaults(session.preferences);
  response.end(JSON.stringify({ id, theme: body.theme.name, widgets: body.widgets.length }));
});

server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 300; i++) {
    const reply = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-session': `s${i % 40}` } });
    await reply.json();
  }
  process.exit(0);
});
