const colours = ['ink', 'paper', 'accent', 'muted', 'danger', 'success', 'line', 'shade'];

function block(i) {
  const colour = colours[i % colours.length];
  return `
.card-${i} {
  display: flex;
  color: var(--${colour});
  background: linear-gradient(to right, var(--paper), var(--${colour}-soft));
  border: 1px solid var(--line);
  padding: var(--gap) calc(var(--gap) * 2);
  user-select: none;
}
.card-${i} > .title:hover, .card-${i} > .title:focus-within {
  border-radius: var(--radius);
  transition: transform .2s ease;
  text-decoration-color: var(--accent);
}
@media (min-width: ${400 + (i % 6) * 80}px) {
  .card-${i} { display: grid; grid-template-columns: 1fr 2fr; gap: var(--gap); }
}
`;
}

export function stylesheets() {
  const files = {};
  for (const name of ['base', 'shop', 'account']) {
    let css = '';
    for (let i = 0; i < 300; i++) css += block(i);
    files[name] = css;
  }
  return files;
}
