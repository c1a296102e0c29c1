const SIDES = {
  'margin-inline-start': 'margin-left',
  'margin-inline-end': 'margin-right',
  'padding-inline-start': 'padding-left',
  'padding-inline-end': 'padding-right',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
};

export function tokens() {
  return {
    postcssPlugin: 'shop-tokens',
    prepare(result) {
      const known = new Map();
      const lookup = (whole, name) => {
        const value = known.get(name);
        if (value === undefined) result.warn(`unknown token ${name}`, { word: whole });
        return value ?? whole;
      };
      return {
        Once(root) {
          root.walkAtRules('token', (rule) => {
            const at = rule.params.indexOf(' ');
            known.set(rule.params.slice(0, at), rule.params.slice(at + 1));
            rule.remove();
          });
          root.walkDecls((decl) => {
            if (decl.value.includes('token(')) decl.value = decl.value.replace(/token\(([\w-]+)\)/g, lookup);
          });
        },
      };
    },
  };
}

export function logicalSides() {
  return {
    postcssPlugin: 'shop-logical-sides',
    Once(root) { root.walkDecls((decl) => {
      const physical = SIDES[decl.prop];
      if (physical) decl.prop = physical;
    }) },
  };
}

export function mergeMedia() {
  return {
    postcssPlugin: 'shop-merge-media',
    OnceExit(root) {
      const first = new Map();
      root.each((node) => {
        if (node.type !== 'atrule' || node.name !== 'media') return;
        const target = first.get(node.params);
        if (!target) {
          first.set(node.params, node);
          return;
        }
        target.append(node.nodes);
        node.remove();
      });
      for (const node of first.values()) root.append(node);
    },
  };
}

export class Audit {
  deepest = '';
  #depth = 0;
  #props = new Map();

  plugin() {
    return {
      postcssPlugin: 'shop-audit',
      OnceExit: (root) => {
        root.walkDecls((d) => this.#props.set(d.prop, (this.#props.get(d.prop) ?? 0) + 1));
        root.walkRules((r) => {
          for (const s of r.selectors) {
            const depth = s.split(/[\s>+~]+/).length;
            if (depth > this.#depth) {
              this.#depth = depth;
              this.deepest = s;
            }
          }
        });
      },
    };
  }

  properties(n) {
    return [...this.#props].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, n);
  }
}
