interface Playable {
  readonly playing: boolean;
  play(): void;
  pause(): void;
}

/** Plays as soon as the element is looked at, if `isDue`; while nobody looks at it, it waits. Returns how to end that. */
export function playWhenSeen(element: Element, player: Playable, isDue: boolean): () => void {
  let goesOn = isDue;
  const watcher = new IntersectionObserver(
    (entries) => {
      const isSeen = entries.at(-1)!.isIntersecting;
      if (isSeen && goesOn) player.play();
      goesOn = !isSeen && (goesOn || player.playing);
      if (!isSeen) player.pause();
    },
    { threshold: 0.2 },
  );
  watcher.observe(element);
  return () => watcher.disconnect();
}
