import type { Play } from './delivery.ts';

export class Royalties {
  private readonly seconds = new Map<string, number>();

  credit(plays: readonly Play[]): number {
    let credited = 0;
    for (const play of plays) {
      if (play.lengthMs < 30_000) continue;
      this.seconds.set(play.artist, (this.seconds.get(play.artist) ?? 0) + Math.round(play.lengthMs / 1000));
      credited++;
    }
    return credited;
  }

  statement(top: number): { artist: string; seconds: number }[] {
    return [...this.seconds]
      .map(([artist, seconds]) => ({ artist, seconds }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, top);
  }
}
