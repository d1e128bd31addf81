/** On a phone four times slower than this, still no wait that a finger notices. */
const pieceMs = 4;

/** Takes steps, none of which may take long, and lets the page do other things every few ms. */
export async function inPieces(steps: Iterable<void>): Promise<void> {
  let untilMs = 0;
  for (const _ of steps) {
    if (performance.now() < untilMs) continue;
    await nextTask();
    untilMs = performance.now() + pieceMs;
  }
}

/** Sooner than a timer, which browsers hold back. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
