export function tail(exposure, market) {
  let worst = 0;
  for (let path = 0; path < 450; path++) {
    const move = (market.next(2001) - 1000) / 10000;
    const loss = -exposure * move * (1 + Math.abs(move));
    if (loss > worst) worst = loss;
  }
  return worst;
}
