const SLEW = 90_000;

export const worth = (pass) => pass.craft.priority * ((pass.set - pass.rise) / 60_000) * Math.sin((pass.top * Math.PI) / 180);

/** Weighted interval scheduling for one dish; gives back what was taken. */
function fillDish(passes) {
  const byEnd = passes.slice().sort((a, b) => a.set - b.set);
  const best = new Float64Array(byEnd.length + 1);
  const link = new Int32Array(byEnd.length + 1);
  for (let i = 1; i <= byEnd.length; i++) {
    const pass = byEnd[i - 1];
    let lo = 0;
    let hi = i - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (byEnd[mid - 1].set + SLEW <= pass.rise) lo = mid;
      else hi = mid - 1;
    }
    const take = worth(pass) + best[lo];
    if (take > best[i - 1]) {
      best[i] = take;
      link[i] = lo + 1;
    } else {
      best[i] = best[i - 1];
    }
  }
  const taken = new Set();
  for (let i = byEnd.length; i > 0; ) {
    if (link[i]) {
      taken.add(byEnd[i - 1]);
      i = link[i] - 1;
    } else i--;
  }
  return taken;
}

export function makeRota(passes, dishes) {
  const rota = [];
  let left = passes;
  for (let d = 0; d < dishes; d++) {
    const taken = fillDish(left);
    rota.push([...taken].sort((a, b) => a.rise - b.rise));
    left = left.filter((p) => !taken.has(p));
  }
  return { rota, left };
}

/** Total swing of the dish in degrees, passes and the ways between them. */
export function swing(list) {
  let total = 0;
  let at = [0, 90];
  for (const pass of list) {
    for (const [az, el] of pass.track) {
      const turn = Math.abs(az - at[0]);
      total += Math.hypot(Math.min(turn, 360 - turn), el - at[1]);
      at = [az, el];
    }
  }
  return total;
}
