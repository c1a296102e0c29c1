function component(i) {
  const hue = (i * 47) % 360;
  return `
.panel-${i} {
  margin-top: 0px; margin-bottom: ${i % 9}px;
  display: flex;
  background-color: hsl(${hue}, 40%, ${60 + (i % 30)}%);
  transition: background-color 0.20s ease-in-out, transform 0.20s ease-in-out;
  &:hover { transform: translate(${i % 5}px, 0) rotate(0.50deg); }
  > .title {
    font-weight: bold;
    color: rgba(${i % 255}, 20, 30, 0.80);
    &::after { content: "\\201C"; position: absolute; }
  }
  .body, .aside {
    user-select: none;
    grid-template-columns: repeat(auto-fill, minmax(${100 + (i % 60)}px, 1fr));
    @media (min-width: ${480 + (i % 5) * 120}px) { padding: calc(${i % 7}px + 1em) 2em; }
  }
}
`;
}

export function* sheets() {
  for (const [name, count] of [['base', 90], ['shop', 130], ['account', 100]]) {
    yield { name, css: Array.from({ length: count }, (_, i) => component(i + name.length * 100)).join('') };
  }
}
