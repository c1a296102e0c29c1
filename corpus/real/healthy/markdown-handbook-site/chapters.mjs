const topics = ['Leave', 'Travel', 'Security', 'Hiring', 'Pay', 'Tools', 'Meetings'];
const sentences = [
  'Ask your lead *before* you book, and keep the **receipt**.',
  'The form is at https://handbook.test/forms and takes a minute.',
  'Use `team request --days 3` on the command line (it is quick).',
  'Read [the other page](travel.html "Travel") first -- it may answer this...',
  'In doubt, "write to the desk"; they reply within a day.',
];

export function* chapters(count) {
  for (let i = 0; i < count; i++) {
    const title = `${topics[i % topics.length]} ${Math.floor(i / topics.length) + 1}`;
    let text = `# ${title}\n\n`;
    for (let k = 0; k < 8; k++) {
      const line = (n) => sentences[(i + k + n) % sentences.length];
      text += `## Part ${k + 1}\n\n${line(0)} ${line(1)}\n${line(2)}\n\n- ${line(3)}\n- ${line(4)}\n  1. ${line(0)}\n  2. ${line(1)}\n\n> ${line(2)}\n\n`;
      text += `| Step | Who | When |\n| --- | :-: | ---: |\n| one | you | ${k} days |\n| two | lead | ${k + 2} days |\n\n`;
      text += `\`\`\`sh\nteam request --part ${k}\n\`\`\`\n\n`;
    }
    yield { title, text };
  }
}
