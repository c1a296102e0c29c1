const TOPICS = ['Installing', 'Configuring', 'Upgrading', 'Removing', 'Debugging', 'Tracing'];
const THINGS = ['the agent', 'a plugin', 'the cluster', 'your profile', 'an index'];

export function* handbook(parts) {
  for (let part = 0; part < parts; part++) {
    const lines = [];
    for (let i = 0; i < 2600; i++) {
      lines.push(`${'#'.repeat(2 + (i % 3))} ${TOPICS[i % 6]} ${THINGS[i % 5]}`, '', 'Some prose about it, in a paragraph or two.', '');
    }
    yield { title: `Part ${part + 1}`, text: lines.join('\n') };
  }
}
