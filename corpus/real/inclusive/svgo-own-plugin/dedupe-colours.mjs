// Same colour written twice: keep the first spelling.
export const dedupeColours = {
  name: 'dedupeColours',
  fn: (root) => {
    const seen = [];
    return {
      element: {
        enter(node) {
          for (const key of ['fill', 'stroke']) {
            const value = node.attributes[key];
            if (!value) continue;
            const hit = seen.find((one) => one.key.toLowerCase() === value.toLowerCase());
            if (hit) node.attributes[key] = hit.key;
            else seen.push({ key: value });
          }
        },
      },
    };
  },
};
