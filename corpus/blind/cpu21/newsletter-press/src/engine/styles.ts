/** Mail clients ignore style sheets: rules are written into the elements. */
export const sheet: Record<string, string> = {
  table: 'border-collapse:collapse;font-family:Georgia,serif', td: 'padding:12px 24px', h1: 'font-size:26px;margin:0', h2: 'font-size:19px;color:#223',
  p: 'line-height:1.5;margin:8px 0', a: 'color:#0a5;text-decoration:none', ul: 'padding:0', li: 'display:inline;font-size:12px', small: 'color:#777', b: 'color:#a30',
  '.gold': 'background:#fdf3d0', '.rule': 'border-top:1px solid #ddd', '.muted': 'color:#999;font-size:11px',
};

export function inlineStyles(html: string): string {
  return html.replace(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>/g, (_all, tag: string, attributes: string) => {
    const rules: string[] = [];
    if (sheet[tag]) rules.push(sheet[tag]);
    const names = /\sclass="([^"{]*)"/.exec(attributes);
    if (names) for (const n of names[1].split(/\s+/)) if (sheet[`.${n}`]) rules.push(sheet[`.${n}`]);
    return rules.length ? `<${tag}${attributes} style="${rules.join(';')}">` : `<${tag}${attributes}>`;
  });
}
