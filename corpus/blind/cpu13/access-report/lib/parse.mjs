const LINE = /^(\S+) \S+ (\S+) \[([^\]]+)\] "([A-Z]+) ([^" ]+) HTTP\/[\d.]+" (\d{3}) (\d+|-) "([^"]*)" (\d+)$/;
const ID = /\/\d+(?=\/|$)/g;

function route(target) {
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  return path.replace(ID, '/:id');
}

function browser(agent) {
  if (agent.includes('bot')) return 'bot';
  if (agent.includes('Mobile')) return 'mobile';
  return agent.startsWith('curl') ? 'script' : 'desktop';
}

export function parseEntries({ onReject }) {
  return async function* entries(batches) {
    for await (const batch of batches) {
      const parsed = [];
      for (const line of batch) {
        const match = LINE.exec(line);
        if (!match) {
          onReject(line);
          continue;
        }
        parsed.push({
          host: match[1],
          user: match[2],
          hour: Number(match[3].slice(12, 14)),
          method: match[4],
          route: route(match[5]),
          status: Number(match[6]),
          bytes: match[7] === '-' ? 0 : Number(match[7]),
          browser: browser(match[8]),
          micros: Number(match[9]),
        });
      }
      yield parsed;
    }
  };
}
