/**
 * Astro's directive `client:painted`: an island wakes as soon as the page has been painted once, so that words and still
 * pictures wait for no script. In a tab that nobody sees it sleeps.
 */
export default function oncePainted(load) {
  requestAnimationFrame(() => setTimeout(async () => (await load())()));
}
