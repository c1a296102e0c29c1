const escape = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

export function page(city, members) {
  const rows = members.map(({ first, last, phone }) => `<tr><td>${escape(last)}, ${escape(first)}</td><td>${phone}</td></tr>`);
  return `<h1>${escape(city)}</h1><table>${rows.join('\n')}</table>`;
}
