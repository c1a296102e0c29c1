const LAYERS = ['water', 'landuse', 'roads', 'rail', 'buildings', 'labels', 'contours', 'borders'];

export function makeStyles() {
  const styles = {};
  for (const [index, name] of ['outdoor', 'street', 'winter', 'night'].entries()) {
    styles[name] = {
      name,
      palette: Array.from({ length: 256 }, (_, i) => `#${((i * 65793 + index * 4099) & 0xffffff).toString(16).padStart(6, '0')}`),
      rules: LAYERS.flatMap((layer) =>
        Array.from({ length: 220 }, (_, i) => ({
          layer,
          selector: `${layer}[class=${i}]`,
          minZoom: i % 14,
          paint: { width: (i % 7) / 2 + index, opacity: 1 - (i % 10) / 20, dash: i % 3 ? null : [4, 2] },
        })),
      ),
    };
  }
  return styles;
}
