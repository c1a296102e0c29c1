const NAMES = ['slider', 'menu', 'search', 'basket', 'gallery', 'form', 'dialog', 'tabs', 'toast', 'clock'];

const component = (name, i) => `
// ${name} ${i}
const DEFAULTS_${i} = { delay: ${100 + i}, loop: ${i % 2 === 0}, label: "${name}" };
export class ${name[0].toUpperCase()}${name.slice(1)}${i} {
  constructor(root, options) {
    this.root = root;
    this.options = Object.assign({}, DEFAULTS_${i}, options);
    this.listeners = [];
    this.state = { open: false, index: 0, items: [] };
    if (false) { console.log("never", root); }
  }
  on(type, handler) {
    this.root.addEventListener(type, handler);
    this.listeners.push([type, handler]);
    return this;
  }
  select(index) {
    var count = this.state.items.length;
    if (count === 0) { return undefined; }
    var wanted = ((index % count) + count) % count;
    for (var k = 0; k < count; k++) {
      var item = this.state.items[k];
      if (k === wanted) { item.classList.add("is-active"); } else { item.classList.remove("is-active"); }
    }
    this.state.index = wanted;
    return this.state.items[wanted];
  }
  render(values) {
    const rows = values.map(function (value, position) {
      const text = typeof value === "string" ? value : String(value.label || "");
      return "<li data-index=\\"" + position + "\\">" + text + "</li>";
    });
    this.root.innerHTML = "<ul>" + rows.join("") + "</ul>";
    this.state.items = Array.prototype.slice.call(this.root.querySelectorAll("li"));
    switch (this.options.label) {
      case "menu": this.select(1); break;
      case "tabs": this.select(${i}); break;
      default: this.select(0);
    }
  }
  destroy() {
    for (const [type, handler] of this.listeners) { this.root.removeEventListener(type, handler); }
    this.listeners.length = 0;
  }
}
function helper_${i}(a, b) {
  let total = 0;
  while (a > 0) { if ((a & 1) === 1) { total += b; } a = a >> 1; b = b * 2; }
  return total;
}
export const area_${i} = (w, h) => helper_${i}(Math.round(w), Math.round(h)) * (60 * 60 * 24) / 86400;
`;

export function* sources(files, perFile) {
  for (let f = 0; f < files; f++) {
    const parts = Array.from({ length: perFile }, (_, i) => component(NAMES[(f + i) % NAMES.length], f * perFile + i));
    yield { path: `src/${NAMES[f % NAMES.length]}-${f}.js`, code: parts.join('\n') };
  }
}
