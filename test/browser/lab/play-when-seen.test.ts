import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { playWhenSeen } from '#src/lab/play-when-seen.ts';
import { until } from '../until.ts';

/** Watchers are told at the end of a frame: in the next but one all of them know. */
async function told(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

/** A page with something to play far below, and what became of it. */
async function below(isDue: boolean) {
  await page.viewport(800, 600);
  const player = {
    playing: false,
    isDue,
    play() {
      player.playing = true;
    },
    pause() {
      player.playing = player.isDue = false;
    },
  };
  document.body.innerHTML = '<div style="block-size: 3000px"></div><p style="block-size: 400px"></p>';
  const element = document.querySelector('p')!;
  const end = playWhenSeen(element, player);
  return {
    player,
    end,
    async come() {
      element.scrollIntoView();
      await told();
    },
    async leave() {
      scrollTo(0, 0);
      await told();
    },
    plays: (isSo: boolean) => until(() => expect(player.playing).toBe(isSo)),
  };
}

test('what is due plays once it is seen, waits while it is not, and goes on', async () => {
  const { come, leave, plays, end } = await below(true);
  await plays(false);
  await come();
  await plays(true);
  await leave();
  await plays(false);
  await come();
  await plays(true);
  end();
});

test('what a person stopped stays stopped, and what a person started goes on', async () => {
  const { player, come, leave, plays, end } = await below(true);
  await come();
  await plays(true);
  player.pause();
  await leave();
  await come();
  expect(player.playing).toBe(false);
  player.play();
  await leave();
  await plays(false);
  await come();
  await plays(true);
  end();
});

test('what is not due only waits for whoever starts it', async () => {
  const { player, come, leave, plays, end } = await below(false);
  await come();
  expect(player.playing).toBe(false);
  player.play();
  await leave();
  await plays(false);
  end();
});

test('what is paused while nobody looks stays where it stands', async () => {
  const { player, come, leave, plays, end } = await below(true);
  await come();
  await plays(true);
  await leave();
  await plays(false);
  player.pause();
  await come();
  expect(player.playing).toBe(false);
  end();
});
