const random = (s => () => ((s = (Math.imul(s, 69069) + 5) >>> 0) / 4294967296))(2);

const posts = Array.from({ length: 4300 }, (_, i) => ({
  id: i,
  author: `writer${Math.floor(random() * 2500)}`,
  words: 20 + Math.floor(random() * 900),
  tags: ['news', 'tech', 'art'].filter(() => random() > 0.5),
}));

const card = ({ id, author, words }) =>
  `<article id="post-${id}"><a href="#${author}">${author}</a><p>${words} words</p></article>`;

const toHtml = list => list
  .filter(post => post.tags.length > 0)
  .reduce((html, post) => {
    const anchor = `<h2 id="${post.author}">`;
    return html + (html.includes(anchor) ? '' : `${anchor}${post.author}</h2>`) + card(post);
  }, '<main>') + '</main>';

const page = toHtml(posts);

const tags = posts
  .flatMap(post => post.tags)
  .reduce((counts, tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1), new Map());

const title = ['Posts', [...tags.keys()].join(' + ')].join(': ');
const headings = page.split('<h2').length - 1;

console.log(title, page.length, headings);
