import { loadReel } from './reel.js';
import { Transcript } from './transcript.js';
import { speakerShare, topicIndex, pullQuotes, longestTurn } from './reports.js';

const reels = [
  loadReel('harbour-women-1974', 11, 11400),
  loadReel('slate-quarry-1969', 29, 17200),
  loadReel('fairground-families-1981', 47, 13100),
];

for (const reel of reels) {
  const transcript = new Transcript(reel.id);
  for (const turn of reel.turns) transcript.append(turn.speaker, turn.text);

  console.log(`== ${reel.id}: ${transcript.size} turns, ${transcript.length} characters`);
  console.log('share  ', speakerShare(transcript));
  console.log('longest', longestTurn(transcript).slice(0, 60));
  const topics = topicIndex(transcript, reel.vocabulary);
  for (const [topic, entry] of topics) {
    console.log(`  ${topic.padEnd(12)} ${entry.count} mentions, ${entry.speakers.size} voices, first at ${entry.first}`);
  }
  console.log('quotes ', pullQuotes(transcript, reel.bookmarks).length);
}
