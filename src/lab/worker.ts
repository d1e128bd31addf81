/// <reference lib="webworker" />
import { roomOf } from '#simulator/kernel/trace-room.ts';
import { answer } from './answer.ts';
import { Practice } from './practice.ts';
import type { Answer, Letter, Question } from './protocol.ts';
import { rooms } from './rooms.ts';

declare const self: DedicatedWorkerGlobalScope;

/** What practice wrote down nobody looks at: the next run may stand in its place. */
const practice = new Practice(async (question) => {
  const reply = await answer(question);
  if (reply.kind === 'finished') rooms.giveBack(roomOf(reply.run.columns));
});

self.onmessage = async ({ data: { id, content } }: MessageEvent<Letter<Question>>) => {
  practice.pause();
  const reply = await answer(content, (soFar) => self.postMessage({ id, content: soFar } satisfies Letter<Answer>));
  self.postMessage({ id, content: reply } satisfies Letter<Answer>, buffersOf(reply));
  practice.goOn(content.scenario, reply);
};

/** What moves to the page instead of being copied: the trace, the lines of the charts, the points. */
function buffersOf(reply: Answer): ArrayBuffer[] {
  if (reply.kind !== 'finished') return [];
  const { columns, charts, story, points } = reply.run;
  const arrays = [
    ...Object.values(columns),
    ...charts.flatMap(({ at, value }) => [at, value]),
    ...Object.values(story),
    ...Object.values(points ?? {}),
  ];
  const buffers = arrays.flatMap((each) => (ArrayBuffer.isView(each) ? [each.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}
