'use strict';

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 13_1) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:108.0) Gecko/20100101 Firefox/108.0',
];

function* agentLines(count) {
  for (let i = 0; i < count; i++) {
    const agent = AGENTS[i % AGENTS.length];
    // a proxy writes a fixed-width record: the agent, blanks, then its own marker
    const padded = i % 200 === 17 ? `${agent}${' '.repeat(7900)}edge-cache` : agent;
    yield `10.0.${i % 255}.${(i * 7) % 255}\t${i % 5 ? 'GET' : 'POST'} /catalog/${i % 90}\t${padded}`;
  }
}

module.exports = { agentLines };
