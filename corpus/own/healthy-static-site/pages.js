const WORDS = 'the quick brown fox jumps over a lazy dog while **bold** text and *soft* text run `code` here'.split(' ');
export function readPages(count) {
  return Array.from({ length: count }, (_, i) => {
    let text = `# Page ${i}\n\n`;
    for (let k = 0; k < 900; k++) text += WORDS[(i * 7 + k * k) % WORDS.length] + (k % 60 === 59 ? '\n\n' : ' ');
    return { path: `/page/${i}`, text };
  });
}
