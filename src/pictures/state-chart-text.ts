import type { Outline, OutlineEdge, Way } from './state-chart.ts';
import type { Tone } from './tone.ts';

/** What a state chart shows at a moment. */
export interface LiveStates {
  readonly states: Readonly<Record<string, LiveState>>;
  /** The transition that happened last; `fresh` falls from 1 to 0 as it grows old. */
  readonly taken?: { readonly from: string; readonly to: string; readonly fresh: number } | null;
  /** Ways that are drawn only when they have been taken. */
  quiet?(way: Way): boolean;
}

export interface LiveState {
  readonly isLive: boolean;
  readonly tone: Tone;
  /** Beside the state's name: how often, how many. */
  readonly note?: string;
  readonly timer?: { readonly share: number; readonly text: string } | null;
}

/** The height of a line of a way's label. */
export const labelLine = 14;

/** What sets a way off, in the machine's own words. */
export function edgeWords({ on, timed, guard }: OutlineEdge): string {
  return `${timed ? 'after ' : ''}${on}${guard ? ` [${guard}]` : ''}`;
}

/** The whole chart in words, for who does not see it. */
export function outlineWords(
  { initial, states, edges }: Outline,
  words: (edge: OutlineEdge) => string = edgeWords,
): string {
  const ways = states.map((state) => {
    const leaving = edges.filter(({ from, to }) => from === state && to !== state);
    const list = leaving.map((edge) => `${words(edge)} to ${edge.to}`).join('; ');
    return `From ${state}: ${list || 'nowhere'}.`;
  });
  return `It begins ${initial}. ${ways.join(' ')}`;
}
