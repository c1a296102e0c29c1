import hljs from 'highlight.js';

const title = (info) => /title=(\S+)/.exec(info)?.[1];

export function codeBlock(source, info = '') {
  const { value, language } = hljs.highlightAuto(source);
  const caption = title(info);
  return [
    '<figure class="code">',
    caption ? `<figcaption>${caption}</figcaption>` : '',
    `<pre><code class="language-${info.split(' ')[0] || language}">${value}</code></pre>`,
    '</figure>',
  ].filter(Boolean).join('\n');
}
