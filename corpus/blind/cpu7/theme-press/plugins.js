const TOKENS = { ink: '#1c1b22', paper: '#fbfaf5', accent: '#7f2ccb', muted: '#8b8994', danger: '#b3261e', success: '#2e7d32' };

export const tokens = () => ({
  postcssPlugin: 'tokens',
  Declaration(decl) {
    if (!decl.value.includes('var(--')) return;
    decl.value = decl.value.replace(/var\(--(\w+)\)/g, (whole, name) => TOKENS[name] ?? whole);
  },
});
tokens.postcss = true;

export const prefixes = () => ({
  postcssPlugin: 'prefixes',
  Declaration: {
    'user-select': (decl) => {
      const has = decl.parent.some((d) => d.prop === '-webkit-user-select');
      if (!has) decl.cloneBefore({ prop: '-webkit-user-select' });
    },
  },
});
prefixes.postcss = true;

export const stats = (report) => () => ({
  postcssPlugin: 'stats',
  OnceExit(root) {
    root.walkRules((rule) => {
      report.rules++;
      report.selectors += rule.selectors.length;
    });
  },
});

export const memory = (files) => ({
  name: 'memory',
  resolveId: (id) => (files.has(id) ? id : null),
  load: (id) => files.get(id) ?? null,
});
