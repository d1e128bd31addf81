interface Playable {
  readonly playing: boolean;
  /** Whether it goes on once it is seen again: until somebody pauses it. */
  isDue: boolean;
  play(): void;
  pause(): void;
}

/** Plays as soon as the element is looked at, if it is due; while nobody looks at it, it waits. Returns how to end that. */
export function playWhenSeen(element: Element, player: Playable): () => void {
  const watcher = new IntersectionObserver(
    (entries) => {
      const isSeen = entries.at(-1)!.isIntersecting;
      const goesOn = player.isDue || player.playing;
      if (isSeen && player.isDue) player.play();
      if (!isSeen) player.pause();
      player.isDue = !isSeen && goesOn;
    },
    { threshold: 0.2 },
  );
  watcher.observe(element);
  return () => watcher.disconnect();
}
