/** Whether an element takes up the middle of what one looks at. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  return top < middle && bottom > middle;
}
