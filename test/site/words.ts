import type { Locator } from 'playwright';

interface Word {
  readonly text: string;
  /** How large its type is on the screen. */
  readonly px: number;
}

/** What is a control of whoever stands before the class, or a picture of its own. */
const notForTheClass = 'button, .columns, .panels, .transport, .footer, details.legend, .left, .happening, b';

/** The words that can be seen in a part of a page, those in the smallest type first. */
export function wordsIn(part: Locator): Promise<readonly Word[]> {
  return part.evaluateAll(
    (roots, exempt) =>
      roots
        .flatMap((root) => [root, ...root.querySelectorAll('*')])
        .filter((each) => each.checkVisibility() && !each.closest(exempt))
        .filter(({ childNodes }) =>
          [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim()),
        )
        .filter((each) => each.getBoundingClientRect().width > 1)
        .map((each) => {
          // Of a drawing's words the one is known, of the page's the other.
          const scale =
            each instanceof SVGGraphicsElement ? each.getScreenCTM()!.a : (each as HTMLElement).currentCSSZoom;
          return {
            text: each.textContent!.trim().slice(0, 30),
            px: Number.parseFloat(getComputedStyle(each).fontSize) * scale,
          };
        })
        .sort((one, other) => one.px - other.px),
    notForTheClass,
  );
}
