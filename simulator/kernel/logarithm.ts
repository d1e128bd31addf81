import ln from '@stdlib/math-base-special-ln';

/**
 * The natural logarithm, the same to the last bit in every engine. It stands apart from the other mathematics because
 * it is all that most patterns need of it, and a page loads no more than its pattern needs.
 */
export { ln };
