import type { Reader, Story } from './sample.ts';

interface Indexed {
  story: Story;
  vector: Map<string, number>;
  norm: number;
}

function tokens(text: string): string[] {
  return text.toLowerCase().split(/[^a-z]+/).filter((w) => w.length > 2);
}

export class StoryPool {
  private readonly docs: Indexed[] = [];
  private readonly idf = new Map<string, number>();

  constructor(stories: Story[]) {
    const df = new Map<string, number>();
    const bags = stories.map((s) => {
      const bag = new Map<string, number>();
      for (const t of tokens(`${s.title} ${s.lead} ${s.tags.join(' ')}`)) bag.set(t, (bag.get(t) ?? 0) + 1);
      for (const t of bag.keys()) df.set(t, (df.get(t) ?? 0) + 1);
      return bag;
    });
    for (const [t, n] of df) this.idf.set(t, Math.log(stories.length / n));
    bags.forEach((bag, i) => {
      const vector = new Map<string, number>();
      let sq = 0;
      for (const [t, n] of bag) {
        const w = n * (this.idf.get(t) ?? 0);
        vector.set(t, w);
        sq += w * w;
      }
      this.docs.push({ story: stories[i], vector, norm: Math.sqrt(sq) || 1 });
    });
  }

  rank(reader: Reader, keep: number): Story[] {
    const wants = new Map<string, number>();
    for (const topic of reader.topics) for (const t of tokens(topic)) wants.set(t, this.idf.get(t) ?? 0);
    const scored = this.docs.map((d) => {
      let dot = 0;
      for (const [t, w] of wants) dot += w * (d.vector.get(t) ?? 0);
      return { story: d.story, score: dot / d.norm + 0.2 / (1 + d.story.age) };
    });
    scored.sort((a, b) => b.score - a.score || a.story.id - b.story.id);
    const picked: Story[] = [];
    const authors = new Map<string, number>();
    for (const { story } of scored) {
      const n = authors.get(story.author) ?? 0;
      if (n >= 2) continue;
      authors.set(story.author, n + 1);
      picked.push(story);
      if (picked.length === keep) break;
    }
    return picked;
  }
}
