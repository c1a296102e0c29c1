'use strict';

// Source of the widgets of a theme, as exported by the designer.
const COLOURS = ['teal', 'amber', 'slate', 'coral', 'ivory'];
const EVENTS = ['click', 'focus', 'blur', 'change'];

function widget(n, roll) {
  const colour = COLOURS[roll(COLOURS.length)];
  const event = EVENTS[roll(EVENTS.length)];
  return `// Widget ${n}: ${colour}
function Widget${n}(element, options) {
  this.element = element;
  this.padding = options.padding || ${roll(24)};

  this.on('${event}', function (e) {
    if (e.target === element) { this.toggle('${colour}'); }
  });
}

Widget${n}.prototype.render = function (state) {
  var list = state.items.filter(function (item) { return item.size > ${roll(90)}; });

  return DEBUG ? list.concat(["${colour}"]) : list;
};
`;
}

exports.theme = function theme(name, count) {
  let s = 0;
  for (const ch of name) s = (s * 31 + ch.charCodeAt(0)) >>> 0;
  const roll = (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 8) % n;
  };
  const parts = [];
  for (let n = 1; n <= count; n++) parts.push(widget(n, roll));
  return parts.join('\n');
};
