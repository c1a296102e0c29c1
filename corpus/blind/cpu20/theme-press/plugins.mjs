const PREFIXED = new Map([['user-select', ['-webkit-user-select']], ['hyphens', ['-webkit-hyphens']]]);

export function prefixes() {
  return {
    postcssPlugin: 'prefixes',
    Declaration: Object.fromEntries([...PREFIXED].map(([prop, others]) => [prop, (decl) => {
      const before = decl.prev();
      if (before && before.type === 'decl' && before.prop === others[0]) return;
      for (const other of others) decl.cloneBefore({ prop: other });
    }])),
  };
}

/** Puts all blocks with the same condition together at the end, narrowest first. */
export function groupMedia() {
  return {
    postcssPlugin: 'group-media',
    OnceExit(root, { AtRule }) {
      const groups = new Map();
      root.walkAtRules('media', (rule) => {
        if (rule.parent !== root) return;
        let group = groups.get(rule.params);
        if (!group) groups.set(rule.params, (group = new AtRule({ name: 'media', params: rule.params, source: rule.source })));
        group.append(rule.nodes);
        rule.remove();
      });
      const width = (params) => Number.parseFloat(params.slice(params.indexOf(':') + 1));
      const sorted = [...groups.values()].sort((a, b) => width(a.params) - width(b.params));
      root.append(sorted);
    },
  };
}

export function squeeze() {
  return {
    postcssPlugin: 'squeeze',
    OnceExit(root) {
      root.walk((node) => {
        node.raws.before = '';
        if (node.type === 'decl') {
          node.raws.between = ':';
        } else if (node.nodes) {
          node.raws.between = '';
          node.raws.after = '';
          node.raws.semicolon = false;
          if (node.type === 'rule') node.selector = node.selectors.join(',');
        }
      });
    },
  };
}

for (const plugin of [prefixes, groupMedia, squeeze]) plugin.postcss = true;
