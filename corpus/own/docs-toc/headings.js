import { Slugger } from 'slug-anchor';

export function headingsOf(text) {
  const slugger = new Slugger();
  const headings = [];
  for (const line of text.split('\n')) {
    const found = /^(#{2,4}) (.+)$/.exec(line);
    if (found) headings.push({ depth: found[1].length - 1, title: found[2], slug: slugger.slug(found[2]) });
  }
  return headings;
}
